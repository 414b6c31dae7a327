import {at} from "./series.js";

/**
 * Indices of the points worth drawing: dropped ones lie within `tolerance` px of the line through
 * the kept ones, so every peak stays. `xs` never falls; where it stands still is a jump, and both
 * ends are kept. First each px column keeps its first, lowest, highest and last point; then a point
 * is kept when the cone of slopes that fits all points since the last kept one closes ("swinging
 * door", E. H. Bristol, 1990).
 */
export function keptPoints(xs: Float64Array, ys: Float64Array, tolerance: number): number[] {
  const candidates = perColumn(xs, ys);
  const kept: number[] = [];
  let anchor = 0;
  let before = 0;
  let [flattest, steepest] = [-Infinity, Infinity];
  for (const here of candidates) {
    const isJump = here > 0 && at(xs, here) === at(xs, before);
    const slope = (at(ys, here) - at(ys, anchor)) / (at(xs, here) - at(xs, anchor));
    if (here === 0 || isJump || !(slope >= flattest && slope <= steepest)) {
      if (kept[kept.length - 1] !== before) kept.push(before);
      anchor = isJump ? here : before;
      if (isJump) kept.push(here);
      [flattest, steepest] = [-Infinity, Infinity];
    }
    if (here > anchor) {
      const dx = at(xs, here) - at(xs, anchor);
      const rise = at(ys, here) - at(ys, anchor);
      flattest = Math.max(flattest, (rise - tolerance) / dx);
      steepest = Math.min(steepest, (rise + tolerance) / dx);
    }
    before = here;
  }
  if (kept.length > 0 && kept[kept.length - 1] !== before) kept.push(before);
  return kept;
}

/** All points when they are fewer than two a px column, else at most four a column. */
function perColumn(xs: Float64Array, ys: Float64Array): number[] {
  const count = xs.length;
  const isCrowded = count > 2 * (at(xs, count - 1) - at(xs, 0));
  const kept: number[] = [];
  for (let from = 0, to = 0; from < count; from = to) {
    to = from + 1;
    if (!isCrowded) {
      kept.push(from);
      continue;
    }
    let [lowest, highest] = [from, from];
    for (; to < count && Math.floor(at(xs, to)) === Math.floor(at(xs, from)); to++) {
      if (at(ys, to) < at(ys, lowest)) lowest = to;
      if (at(ys, to) > at(ys, highest)) highest = to;
    }
    const [first, second] = lowest < highest ? [lowest, highest] : [highest, lowest];
    for (const index of [from, first, second, to - 1]) {
      if (kept[kept.length - 1] !== index) kept.push(index);
    }
  }
  return kept;
}
