import type {Layout} from "../../lib/layout.js";
import {absorbedTotal} from "../../lib/run-sums.js";
import {curveChart, type CurveData} from "../curve-chart.js";
import type {Curve} from "../chart/types.js";
import {pillFreeCurve, pinCurves, type Strip, withRange} from "./strip.js";

/** What has passed the wall of the gut so far, by road. The chelate's own road is a hypothesis. */
export const absorbedStrip = (layout: Layout): Strip<CurveData> => ({
  chart: curveChart({
    layout,
    height: 74,
    title: "Absorbed",
    unit: "mg so far",
    y: {include: [0]},
    headline: {id: "carrier", label: "by carrier"},
    spine: "blood",
  }),
  dataOf(shown) {
    const {time, units, own, bands, amounts, amountText: format} = shown;
    const {series} = own.result;
    const road = {tint: true, width: 2.25, format, inReadout: true} as const;
    const total = bands?.absorbed;
    const range = total && {low: amounts(total.low), high: amounts(total.high)};
    const hasChelate = series.absorbed_chelate.some((value) => value > 0);
    const roads: Curve[] = [
      {
        ...road,
        id: "gaps",
        label: "through gaps",
        mark: "through the gaps",
        y: amounts(series.absorbed_paracellular),
        colour: "var(--gaps)",
        width: 1.75,
      },
      {
        ...road,
        id: "carrier",
        label: "by carrier",
        y: amounts(series.absorbed_carrier),
        colour: "var(--carrier)",
      },
      {
        ...road,
        id: "chelate",
        label: "as chelate",
        y: amounts(series.absorbed_chelate),
        colour: "var(--chelate)",
        dash: "2 3",
      },
    ].slice(0, hasChelate ? 3 : 2);
    return {
      ...time,
      unit: `${units} so far`,
      // the top of the last is all that was absorbed, and so is the band around it
      curves: roads.map((one, i) => (i === roads.length - 1 ? withRange(one, range) : one)),
      areRangesPending: bands?.isPending ?? false,
      ghosts: [
        ...pillFreeCurve(shown, amounts(absorbedTotal(own.pillFree)), format),
        ...pinCurves(shown, ({result}) => amounts(absorbedTotal(result.series)), format),
      ],
    };
  },
  wordsOf({own: {result}, amounts, amountText}) {
    const last = (values: readonly number[]) => amountText(amounts(values).at(-1) ?? NaN);
    const {absorbed_carrier: carrier, absorbed_paracellular: gaps} = result.series;
    return `By the end ${last(carrier)} are absorbed by carrier and ${last(gaps)} through the gaps.`;
  },
});
