import type {Comparison} from "/models/magnesium/simulate.js";
import {amountIn, amountText, levelText, signed} from "../lib/amount-text.js";
import type {SimulatorState} from "../lib/simulator-page.js";
import {pinColour, pinDash, type PinLetter, pinLetters} from "../lib/palette.js";
import type {PageRun} from "../lib/run-page.js";
import {absorbedTotal, gutTotal, percentAbove} from "../lib/run-sums.js";
import type {Curve, CurveData} from "./curve-chart.js";
import type {StackData} from "./stack-chart.js";
import type {StripCharts} from "./strip-charts.js";

const segments = [
  {id: "colon", text: "var(--on-gut-colon)"},
  {id: "ileum", text: "var(--on-gut-ileum)"},
  {id: "jejunum", text: "var(--on-gut)"},
  {id: "duodenum", text: "var(--on-gut)"},
  {id: "stomach", text: "var(--on-gut)"},
] as const;

type StripData = {readonly [Name in keyof StripCharts]: Name extends "gut" ? StackData : CurveData};

/** What each chart shows of a run: its own curves, the pill-free day and the pinned runs behind them. */
export function stripData(state: SimulatorState, {own, pins}: PageRun, isLive: boolean): StripData {
  const {result, pillFree} = own;
  const {series, times} = result;
  const {units} = state.view;
  const hasPills = result.times.length > 0 && series.labelled_absorbed.some((value) => value > 0);
  const amounts = (values: readonly number[]) => values.map((value) => amountIn(value, units));
  const amount = (value: number) => `${amountText(value, units)} ${units}`;
  const letters = pinLetters.slice(0, pins.length);
  const ghosts = (yOf: (run: Comparison) => readonly number[], inReadout = false): Curve[] =>
    pins.map((pin, i) => ghostCurve(letters[i] as PinLetter, pin, yOf(pin), inReadout));
  const time = {
    times,
    hours: state.scenario.hours,
    startClockH: state.scenario.startClockH ?? 0,
    dragging: isLive,
  };
  const pillFreeCurve = (values: readonly number[]): Curve[] =>
    hasPills
      ? [
          {
            id: "pill-free",
            label: "without pills",
            mark: "",
            y: values,
            colour: "var(--ink3)",
            dash: "1.5 3.5",
            width: 1.5,
            format: amount,
            inReadout: true,
          },
        ]
      : [];

  return {
    gut: {
      ...time,
      unit: `${units} Mg`,
      layers: [
        ...segments.map(({id, text}) => ({
          id,
          label: id,
          y: amounts(series[id]),
          colour: `var(--gut-${id})`,
          textOn: text,
        })),
        {
          id: "undissolved",
          label: "not dissolved",
          y: amounts(series.undissolved),
          colour: "var(--gut-undissolved)",
          textOn: "var(--ink)",
          hatch: true,
        },
      ],
      ghosts: ghosts((run) => amounts(gutTotal(run))),
    },
    absorbed: {
      ...time,
      unit: `${units} so far`,
      curves: [
        {
          id: "gaps",
          label: "through gaps",
          mark: "through the gaps",
          y: amounts(series.absorbed_paracellular),
          colour: "var(--gaps)",
          tint: true,
          width: 1.75,
          format: amount,
          inReadout: true,
        },
        {
          id: "carrier",
          label: "by carrier",
          y: amounts(series.absorbed_carrier),
          colour: "var(--carrier)",
          tint: true,
          width: 2.25,
          format: amount,
          inReadout: true,
        },
      ],
      ghosts: [
        ...pillFreeCurve(amounts(absorbedTotal(pillFree))),
        ...ghosts(({result: run}) => amounts(absorbedTotal(run.series))),
      ],
    },
    serum: {
      ...time,
      curves: [
        {
          id: "total",
          label: "total",
          y: series.plasma_total,
          colour: "var(--blood)",
          width: 2.5,
          format: levelText,
          inReadout: true,
        },
        {
          id: "ionised",
          label: "ionised",
          y: series.plasma_ionised,
          colour: "var(--blood)",
          dash: "3 2.5",
          width: 1.75,
          format: levelText,
          inReadout: true,
        },
      ],
      ghosts: [
        ...pillFreeCurve(pillFree.plasma_total).map((curve) => ({...curve, format: levelText})),
        ...ghosts((run) => run.result.series.plasma_total).map((curve) => ({
          ...curve,
          format: levelText,
        })),
      ],
    },
    change: {
      ...time,
      curves: hasPills
        ? [
            {
              id: "serum",
              label: "serum",
              y: percentAbove(series.plasma_total, pillFree.plasma_total),
              colour: "var(--blood)",
              width: 2.5,
              format: (value) => `${signed(value.toFixed(1).replace("-", "−"))} %`,
              inReadout: true,
            },
          ]
        : [],
      ghosts: ghosts(({result: run, pillFree: base}) =>
        percentAbove(run.series.plasma_total, base.plasma_total),
      ),
      empty: hasPills
        ? null
        : {says: "No pills today.", hint: "Add one with + or a double-click on the day."},
    },
    urine: {
      ...time,
      unit: `${units} so far`,
      curves: [
        {
          id: "urine",
          label: "urine",
          y: amounts(series.urine),
          colour: "var(--ink)",
          width: 2,
          format: amount,
          inReadout: true,
        },
      ],
      ghosts: [
        ...pillFreeCurve(amounts(pillFree.urine)),
        ...ghosts(({result: run}) => amounts(run.series.urine)),
      ],
    },
  };
}

const ghostCurve = (
  letter: PinLetter,
  {result: {times}}: Comparison,
  y: readonly number[],
  inReadout: boolean,
): Curve => ({
  id: `pin-${letter}`,
  label: letter,
  mark: letter,
  times,
  y,
  colour: pinColour(letter),
  dash: pinDash[letter],
  width: 1.6,
  inReadout,
});
