import type {Layout} from "../../lib/layout.js";
import {curveChart, type CurveData} from "../curve-chart.js";
import {pillFreeCurve, pinCurves, type Strip, withRange} from "./strip.js";

/** What the kidney has let go so far. */
export const urineStrip = (layout: Layout): Strip<CurveData> => ({
  chart: curveChart({
    layout,
    height: 74,
    title: "Urine",
    unit: "mg so far",
    y: {include: [0]},
    headline: {id: "urine"},
    clock: true,
  }),
  dataOf(shown) {
    const {time, units, own, bands, amounts, amountText: format} = shown;
    const band = bands?.urine;
    const urine = {
      id: "urine",
      label: "urine",
      y: amounts(own.result.series.urine),
      colour: "var(--ink)",
      width: 2,
      format,
      inReadout: true,
    };
    return {
      ...time,
      unit: `${units} so far`,
      curves: [withRange(urine, band && {low: amounts(band.low), high: amounts(band.high)})],
      areRangesPending: bands?.isPending ?? false,
      ghosts: [
        ...pillFreeCurve(shown, amounts(own.pillFree.urine), format),
        ...pinCurves(shown, ({result}) => amounts(result.series.urine), format),
      ],
    };
  },
  wordsOf({own: {result, pillFree}, amounts, amountText}) {
    const last = (values: readonly number[]) => amountText(amounts(values).at(-1) ?? NaN);
    return `${last(result.series.urine)} leave with the urine, ${last(pillFree.urine)} on the pill-free day.`;
  },
});
