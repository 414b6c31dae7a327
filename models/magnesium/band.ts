import {quantileSorted} from "d3-array";

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
