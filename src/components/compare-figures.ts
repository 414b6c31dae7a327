import {amountIn, amountText, signed, type Units} from "../lib/amount-text.js";
import type {ShownRun} from "../lib/run-page.js";
import {percentAbove} from "../lib/run-sums.js";

/** One row of a comparison: what of a run, and how it is written. */
export interface Figure {
  readonly name: string;
  readonly of: (run: ShownRun) => number;
  readonly text: (value: number) => string;
}

/** What a run adds to the pill-free day. */
export const figures = (units: Units): readonly Figure[] => [
  {
    name: `absorbed, ${units}`,
    of: ({result}) => amountIn(result.measures.extraAbsorbedMmol, units),
    text: (value) => signed(amountText(value, units)),
  },
  {
    name: "serum, mmol/L",
    of: ({result}) => result.measures.plasmaDeltaMax,
    text: (value) => signed(value.toFixed(3)),
  },
  {
    name: `urine, ${units}`,
    of: ({result, pillFree}) =>
      amountIn((result.series.urine.at(-1) ?? NaN) - (pillFree.urine.at(-1) ?? NaN), units),
    text: (value) => signed(amountText(value, units)),
  },
  {
    name: "brain fluid, %",
    of: ({result, pillFree}) =>
      Math.max(...percentAbove(result.series.brain_isf, pillFree.brain_isf)),
    text: (value) => signed(value.toFixed(2).replace("-", "−")),
  },
  {
    name: "stool water, mL",
    of: ({result}) => result.measures.extraStoolWaterMl,
    text: (value) => signed(value.toFixed(0).replace("-", "−")),
  },
];

/** How many times the first is the second; no number where the second is nothing. */
export const ratioOf = (now: number, then: number): number =>
  Math.abs(then) < 1e-9 ? NaN : now / then;

export function ratioText(now: number, then: number): string {
  const ratio = ratioOf(now, then);
  return Number.isNaN(ratio) ? "–" : ratio.toFixed(2).replace("-", "−");
}

export const spanText = ({result}: ShownRun): string => {
  const hours = result.times.at(-1) ?? 24;
  if (hours <= 48) return `over ${Math.round(hours)} h`;
  return hours <= 1000
    ? `over ${Math.round(hours / 24)} days`
    : `over ${Math.round(hours / 168)} weeks`;
};
