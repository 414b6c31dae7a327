import type {Comparison} from "/models/magnesium/simulate.js";
import type {SeriesName} from "/models/magnesium/names.js";
import {amountIn, amountText, levelText, signed} from "../lib/amount-text.js";
import type {Layout} from "../lib/layout.js";
import type {PageState} from "../lib/page-state.js";
import {pinColour, pinDash, type PinLetter, pinLetters} from "../lib/palette.js";
import type {PageRun} from "../lib/run-page.js";
import {type Curve, curveChart} from "./curve-chart.js";
import {stackChart} from "./stack-chart.js";

const segments = [
  {id: "colon", text: "var(--on-gut-colon)"},
  {id: "ileum", text: "var(--on-gut-ileum)"},
  {id: "jejunum", text: "var(--on-gut)"},
  {id: "duodenum", text: "var(--on-gut)"},
  {id: "stomach", text: "var(--on-gut)"},
] as const;

/** The charts of the transect and what each of them shows of a run. */
export function createStrips(layout: Layout) {
  const charts = {
    gut: stackChart({
      layout,
      height: 118,
      title: "In the gut",
      unit: "mg Mg",
      suffix: "",
      include: [0],
      spine: "gut",
      format: (value) => value.toFixed(value < 10 ? 1 : 0),
    }),
    absorbed: curveChart({
      layout,
      height: 74,
      title: "Absorbed",
      unit: "mg so far",
      y: {include: [0]},
      headline: {id: "carrier", label: "by carrier"},
      spine: "blood",
    }),
    serum: curveChart({
      layout,
      height: 84,
      title: "Serum",
      unit: "mmol/L",
      y: {
        include: [0.4, 1],
        band: {low: 0.75, high: 0.95, label: "reference 0.75 to 0.95"},
      },
      headline: {id: "total"},
      spine: "blood",
    }),
    change: curveChart({
      layout,
      height: 74,
      title: "Change",
      unit: "% above the pill-free day",
      y: {include: [0, 1]},
      signed: true,
      headline: {id: "serum", label: "serum"},
      spine: "blood",
    }),
    urine: curveChart({
      layout,
      height: 60,
      title: "Urine",
      unit: "mg so far",
      y: {include: [0]},
      headline: {id: "urine"},
      spine: "blood",
      clock: true,
    }),
  };

  function update(state: PageState, {own, pins}: PageRun, isLive: boolean): void {
    const {result, pillFree} = own;
    const {series, times} = result;
    const {units} = state.view;
    const hasPills = result.times.length > 0 && series.labelled_absorbed.some((value) => value > 0);
    const amounts = (values: readonly number[]) => values.map((value) => amountIn(value, units));
    const amount = (value: number) => `${amountText(value, units)} ${units}`;
    const letters = pinLetters.slice(0, pins.length);
    const ghosts = (yOf: (run: Comparison) => readonly number[], inReadout = false): Curve[] =>
      pins.map((pin, i) => ghostCurve(letters[i] as PinLetter, yOf(pin), inReadout));
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

    charts.gut.update({
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
    });
    charts.absorbed.update({
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
        ...pillFreeCurve(amounts(sum(pillFree, absorbedSeries))),
        ...ghosts(({result: run}) => amounts(sum(run.series, absorbedSeries))),
      ],
    });
    charts.serum.update({
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
    });
    charts.change.update({
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
    });
    charts.urine.update({
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
    });
    for (const chart of Object.values(charts)) {
      const [warning] = result.warnings.filter(
        (text) => text.includes("beyond") || text.includes("below"),
      );
      chart.notice(
        warning === undefined || chart !== charts.serum
          ? null
          : {kind: "outside", cause: "Outside validity:", rest: `${warning}.`},
      );
    }
    if (!isLive) describe(own, units);
  }

  function describe({result, pillFree}: Comparison, units: "mg" | "mmol"): void {
    const {series} = result;
    const end = result.times.length - 1;
    const last = (values: readonly number[]) => values[end] ?? NaN;
    const amount = (mmol: number) => `${amountText(amountIn(mmol, units), units)} ${units}`;
    const range = (values: readonly number[]) =>
      `${levelText(Math.min(...values))} to ${levelText(Math.max(...values))} mmol/L`;
    charts.gut.describe(
      `Magnesium in the gut, at most ${amount(Math.max(...gutTotal({result, pillFree})))}; at the end ${amount(last(series.colon))} are in the colon.`,
    );
    charts.absorbed.describe(
      `By the end ${amount(last(series.absorbed_carrier))} are absorbed by carrier and ${amount(last(series.absorbed_paracellular))} through the gaps.`,
    );
    charts.serum.describe(
      `Total serum magnesium runs from ${range(series.plasma_total)}; ionised from ${range(series.plasma_ionised)}.`,
    );
    const change = percentAbove(series.plasma_total, pillFree.plasma_total);
    charts.change.describe(
      `Serum is at most ${Math.max(...change).toFixed(1)} percent above the pill-free day.`,
    );
    charts.urine.describe(
      `${amount(last(series.urine))} leave with the urine, ${amount(last(pillFree.urine))} on the pill-free day.`,
    );
  }

  return {
    charts,
    update,
    fail(reason: string | null): void {
      for (const chart of Object.values(charts)) {
        chart.notice(
          reason === null ? null : {kind: "failed", cause: reason, rest: "Last good run shown."},
        );
      }
    },
  };
}

type Series = Comparison["pillFree"];
const absorbedSeries = ["absorbed_carrier", "absorbed_paracellular"] as const;
const gutSeries = ["stomach", "duodenum", "jejunum", "ileum", "colon", "undissolved"] as const;

const sum = (series: Series, names: readonly SeriesName[]): number[] =>
  series.plasma_total.map((_, i) =>
    names.reduce((total, name) => total + (series[name][i] ?? NaN), 0),
  );
const gutTotal = ({result}: Comparison): number[] => sum(result.series, gutSeries);
const percentAbove = (values: readonly number[], base: readonly number[]): number[] =>
  values.map((value, i) => 100 * (value / (base[i] ?? NaN) - 1));

const ghostCurve = (letter: PinLetter, y: readonly number[], inReadout: boolean): Curve => ({
  id: `pin-${letter}`,
  label: letter,
  mark: letter,
  y,
  colour: pinColour(letter),
  dash: pinDash[letter],
  width: 1.6,
  inReadout,
});
