import type {Layout} from "../lib/layout.js";
import {curveChart} from "./curve-chart.js";
import {stackChart} from "./stack-chart.js";

/** The charts of the transect from the gut down, each with its axis; what they show comes with a run. */
export function createStripCharts(layout: Layout) {
  return {
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
        band: {low: 0.75, high: 0.95, label: "reference"},
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
}

export type StripCharts = ReturnType<typeof createStripCharts>;
