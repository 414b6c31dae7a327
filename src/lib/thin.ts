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
  let flattest = -Infinity;
  let steepest = Infinity;
  for (const here of candidates) {
    const x = xs[here] as number;
    const y = ys[here] as number;
    const isJump = here > 0 && x === xs[before];
    const slope = (y - (ys[anchor] as number)) / (x - (xs[anchor] as number));
    if (here === 0 || isJump || !(slope >= flattest && slope <= steepest)) {
      if (kept[kept.length - 1] !== before) kept.push(before);
      anchor = isJump ? here : before;
      if (isJump) kept.push(here);
      flattest = -Infinity;
      steepest = Infinity;
    }
    if (here > anchor) {
      const dx = x - (xs[anchor] as number);
      const rise = y - (ys[anchor] as number);
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
  const kept: number[] = [];
  if (!(count > 2 * ((xs[count - 1] as number) - (xs[0] as number)))) {
    for (let i = 0; i < count; i++) kept.push(i);
    return kept;
  }
  for (let from = 0, to = 0; from < count; from = to) {
    const column = Math.floor(xs[from] as number);
    let lowest = from;
    let highest = from;
    for (to = from + 1; to < count && Math.floor(xs[to] as number) === column; to++) {
      if ((ys[to] as number) < (ys[lowest] as number)) lowest = to;
      if ((ys[to] as number) > (ys[highest] as number)) highest = to;
    }
    for (const index of [from, Math.min(lowest, highest), Math.max(lowest, highest), to - 1]) {
      if (kept[kept.length - 1] !== index) kept.push(index);
    }
  }
  return kept;
}
