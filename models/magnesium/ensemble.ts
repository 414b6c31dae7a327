import {quantileSorted} from "d3-array";
import {ensembleNames, ensembleRows} from "../generated/ensemble.js";

/**
 * Parameter sets that the data allow, drawn by the calibration: each stands in for the typical values
 * (`createSimulator({typical})`). What their runs have in common is known, where they part is not.
 */
export const ensemble: readonly Readonly<Record<string, number>>[] = ensembleRows.map((row) =>
  Object.fromEntries(ensembleNames.map((name, j) => [name, row[j] as number])),
);

export interface Band {
  readonly low: number[];
  readonly middle: number[];
  readonly high: number[];
}

/** At each time the quantiles of many curves, 5, 50 and 95 % unless told. */
export function bandOf(
  curves: readonly (readonly number[])[],
  [low, middle, high]: readonly [number, number, number] = [0.05, 0.5, 0.95],
): Band {
  const times = curves[0] ?? [];
  const sorted = times.map((_, i) => curves.map((curve) => curve[i] ?? NaN).sort((a, b) => a - b));
  const at = (q: number) => sorted.map((values) => quantileSorted(values, q) ?? NaN);
  return {low: at(low), middle: at(middle), high: at(high)};
}
