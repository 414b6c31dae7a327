import {line} from "d3-shape";
import {at} from "./series.js";

/** Points in px; `xs` never falls. */
export interface PixelLine {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Values to px along a linear scale. */
export function toPixels(
  values: ArrayLike<number>,
  scale: (value: number) => number,
): Float64Array {
  const origin = scale(0);
  const perUnit = scale(1) - origin;
  const pixels = new Float64Array(values.length);
  for (let i = 0; i < pixels.length; i++) pixels[i] = origin + perUnit * at(values, i);
  return pixels;
}

/** Straight segments through the points that matter, as the `d` of a path. */
export function linePath({xs, ys}: PixelLine, tolerance = 0.2): string {
  const path = line<number>(
    (i) => at(xs, i),
    (i) => at(ys, i),
  ).digits(1);
  return path(keptPoints({xs, ys}, tolerance)) ?? "";
}

/** The area between a line's path and the height `base`, px. */
export function areaBelow(path: string, xs: Float64Array, base: number): string {
  return path === "" ? "" : `${path}V${base}H${at(xs, 0)}Z`;
}

/** The area between two lines over the same `xs`. */
export function areaBetween(upper: PixelLine, lower: PixelLine): string {
  const back: PixelLine = {xs: lower.xs.slice().reverse(), ys: lower.ys.slice().reverse()};
  const there = keptPoints(upper, 0.2).map((i) => `${px(upper.xs, i)},${px(upper.ys, i)}`);
  const home = keptPoints(back, 0.2).map((i) => `${px(back.xs, i)},${px(back.ys, i)}`);
  return there.length === 0 ? "" : `M${[...there, ...home].join("L")}Z`;
}

/**
 * Indices of the points worth drawing: dropped ones lie within `tolerance` px of the line through
 * the kept ones, so every peak stays. Jumps keep both ends. First each px column keeps its first,
 * lowest, highest and last point; then one pass keeps a point when the cone of slopes that fits all
 * points since the last kept one closes ("swinging door", E. H. Bristol, 1990).
 */
export function keptPoints({xs, ys}: PixelLine, tolerance: number): number[] {
  const candidates = perColumn({xs, ys});
  const kept: number[] = candidates.slice(0, 1);
  let steepest = -Infinity;
  let flattest = Infinity;
  for (let c = 1; c < candidates.length; c++) {
    const here = candidates[c] ?? 0;
    const before = candidates[c - 1] ?? 0;
    let anchor = kept[kept.length - 1] ?? 0;
    let dx = Math.abs(at(xs, here) - at(xs, anchor));
    const slope = (at(ys, here) - at(ys, anchor)) / dx;
    const isJump = at(xs, here) === at(xs, before);
    if (isJump || !(slope >= steepest && slope <= flattest)) {
      if (before !== anchor) kept.push(before);
      anchor = before;
      steepest = -Infinity;
      flattest = Infinity;
      dx = Math.abs(at(xs, here) - at(xs, anchor));
    }
    if (isJump) kept.push(here);
    else {
      const rise = at(ys, here) - at(ys, anchor);
      steepest = Math.max(steepest, (rise - tolerance) / dx);
      flattest = Math.min(flattest, (rise + tolerance) / dx);
    }
  }
  const end = candidates[candidates.length - 1];
  if (end !== undefined && end !== kept[kept.length - 1]) kept.push(end);
  return kept;
}

/** All points when they are fewer than two a px column, else at most four a column. */
function perColumn({xs, ys}: PixelLine): number[] {
  const count = xs.length;
  const width = Math.abs(at(xs, count - 1) - at(xs, 0));
  if (!(count > 2 * width)) return Array.from({length: count}, (_, i) => i);
  const kept: number[] = [];
  for (let from = 0; from < count;) {
    const column = Math.floor(at(xs, from));
    let lowest = from;
    let highest = from;
    let to = from;
    for (; to < count && Math.floor(at(xs, to)) === column; to++) {
      if (at(ys, to) < at(ys, lowest)) lowest = to;
      if (at(ys, to) > at(ys, highest)) highest = to;
    }
    const chosen = new Set([from, Math.min(lowest, highest), Math.max(lowest, highest), to - 1]);
    kept.push(...chosen);
    from = to;
  }
  return kept;
}

const px = (values: Float64Array, i: number): number => Math.round(at(values, i) * 10) / 10;
