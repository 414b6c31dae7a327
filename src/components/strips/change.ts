import {levelText, signed} from "../../lib/amount-text.js";
import type {Layout} from "../../lib/layout.js";
import {percentAbove} from "../../lib/run-sums.js";
import {curveChart, type CurveData} from "../curve-chart.js";
import {pinCurves, type Strip, withRange} from "./strip.js";

const fluids = [
  {id: "serum", label: "serum", of: "plasma_total", colour: "var(--blood)", width: 2.5},
  {id: "csf", label: "CSF", of: "csf_ventricular", colour: "var(--csf)", dash: "8 3", width: 2},
  {
    id: "brain",
    label: "brain fluid",
    of: "brain_isf",
    colour: "var(--brain)",
    dash: "2 2.5",
    width: 2,
  },
] as const;

const percentText = (value: number): string =>
  `${signed(value.toFixed(Math.abs(value) < 1 ? 2 : 1).replace("-", "−"))} %`;

/** How far the pills lift serum, CSF and brain fluid above the same day without them. */
export const changeStrip = (layout: Layout): Strip<CurveData> => ({
  chart: curveChart({
    layout,
    height: layout.size === "narrow" ? 74 : 92,
    title: "Change",
    unit: "% above the pill-free day",
    y: {include: [0, 1]},
    signed: true,
    leaders: true,
    headline: {id: "serum", label: "serum"},
    spine: "brain",
    clock: true,
  }),
  dataOf(shown) {
    const {time, own, bands, hasPills} = shown;
    const {result, pillFree} = own;
    return {
      ...time,
      curves: hasPills
        ? fluids.map(({of, ...fluid}) =>
            withRange(
              {
                ...fluid,
                y: percentAbove(result.series[of], pillFree[of]),
                format: percentText,
                inReadout: true,
              },
              bands?.change[fluid.id],
            ),
          )
        : [],
      areRangesPending: bands?.isPending ?? false,
      ghosts: pinCurves(
        shown,
        (run) => percentAbove(run.result.series.plasma_total, run.pillFree.plasma_total),
        percentText,
      ),
      readings: [
        {
          id: "brain-level",
          label: "brain, mmol/L",
          y: result.series.brain_isf,
          format: levelText,
          quiet: true,
        },
      ],
      empty: hasPills
        ? null
        : {says: "No pills today.", hint: "Add one with + or a double-click on the day."},
    };
  },
  wordsOf({own: {result, pillFree}}) {
    const most = (of: (typeof fluids)[number]["of"]) =>
      percentText(Math.max(...percentAbove(result.series[of], pillFree[of])));
    return `Above the pill-free day serum is at most ${most("plasma_total")}, ventricular fluid ${most("csf_ventricular")}, brain fluid ${most("brain_isf")}.`;
  },
});
