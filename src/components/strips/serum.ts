import {levelText} from "../../lib/amount-text.js";
import type {Layout} from "../../lib/layout.js";
import {curveChart, type CurveData} from "../curve-chart.js";
import {bandReading, pillFreeCurve, pinCurves, type Strip, withRange} from "./strip.js";

/** Magnesium in serum beside its reference range: a small change is the message. */
export const serumStrip = (layout: Layout): Strip<CurveData> => ({
  chart: curveChart({
    layout,
    height: 84,
    title: "Serum",
    unit: "mmol/L",
    y: {include: [0.4, 1], band: {low: 0.75, high: 0.95, label: "reference"}},
    headline: {id: "total"},
    spine: "blood",
  }),
  dataOf(shown) {
    const {time, own, bands, amounts, amountText} = shown;
    const {plasma_total: total, plasma_ionised: ionised, urine} = own.result.series;
    const level = {format: levelText, colour: "var(--blood)", inReadout: true} as const;
    return {
      ...time,
      curves: [
        withRange({...level, id: "total", label: "total", y: total, width: 2.5}, bands?.serum),
        {...level, id: "ionised", label: "ionised", y: ionised, dash: "3 2.5", width: 1.75},
      ],
      areRangesPending: bands?.isPending ?? false,
      ghosts: [
        ...pillFreeCurve(shown, own.pillFree.plasma_total, levelText),
        ...pinCurves(shown, ({result}) => result.series.plasma_total, levelText),
      ],
      readings: [
        ...bandReading(bands, total),
        {id: "urine", label: "urine so far", y: amounts(urine), format: amountText, quiet: true},
      ],
    };
  },
  wordsOf({own: {result}}) {
    const range = (values: readonly number[]) =>
      `${levelText(Math.min(...values))} to ${levelText(Math.max(...values))} mmol/L`;
    const {plasma_total: total, plasma_ionised: ionised} = result.series;
    return `Total serum magnesium runs from ${range(total)}; ionised from ${range(ionised)}.`;
  },
});
