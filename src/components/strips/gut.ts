import type {Layout} from "../../lib/layout.js";
import {gutTotal} from "../../lib/run-sums.js";
import {stackChart, type StackData} from "../stack-chart.js";
import {pinCurves, type Strip} from "./strip.js";

const segments = [
  {id: "colon", text: "var(--on-gut-colon)"},
  {id: "ileum", text: "var(--on-gut-ileum)"},
  {id: "jejunum", text: "var(--on-gut)"},
  {id: "duodenum", text: "var(--on-gut)"},
  {id: "stomach", text: "var(--on-gut)"},
] as const;

/** What lies in each section of the gut, and what has not dissolved. */
export const gutStrip = (layout: Layout): Strip<StackData> => ({
  chart: stackChart({
    layout,
    height: layout.size === "narrow" ? 112 : 118,
    title: "In the gut",
    name: "gut",
    unit: "mg Mg",
    suffix: "",
    include: [0],
    spine: "gut",
    format: (value) => value.toFixed(value < 10 ? 1 : 0),
  }),
  dataOf(shown) {
    const {time, units, own, amounts} = shown;
    const {series} = own.result;
    return {
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
      ghosts: pinCurves(shown, (run) => amounts(gutTotal(run))),
    };
  },
  wordsOf({own, amounts, amountText}) {
    const most = Math.max(...amounts(gutTotal(own)));
    const inColon = amounts(own.result.series.colon).at(-1) ?? NaN;
    return `Magnesium in the gut, at most ${amountText(most)}; at the end ${amountText(inColon)} are in the colon.`;
  },
});
