import type {KidneyLaw} from "/models/magnesium/kidney-law.js";
import {at, valueAt} from "../series.js";

/** Urine of a day at each level of the law, for kidneys that have adapted so far. */
export function curveAt({adaptations, urine}: KidneyLaw, adaptation: number): Float64Array {
  const last = adaptations.length - 1;
  const place = Math.max(0, Math.min(last, adaptation * last));
  const below = Math.min(last - 1, Math.floor(place));
  const share = place - below;
  const [low, high] = [urine[below], urine[below + 1]];
  if (!low || !high) throw new Error("the law must have two curves at least");
  return low.map((value, i) => value * (1 - share) + at(high, i) * share);
}

/** Where a rising curve reaches a height. */
export const levelWith = (levels: Float64Array, curve: Float64Array, urine: number): number =>
  valueAt(curve, levels, urine);
