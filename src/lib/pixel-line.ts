import {perObject} from "./per-object.js";
import {at, last} from "./series.js";
import {keptPoints} from "./thin.js";

/** A line in px, thinned to the points worth drawing; `xs` never falls. */
export interface PixelLine {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Less than a tenth of a px: nobody sees what was left out. */
const tolerance = 0.06;

export function pixelLine(xs: Float64Array, ys: Float64Array): PixelLine {
  const kept = keptPoints(xs, ys, tolerance);
  const thinned = {xs: new Float64Array(kept.length), ys: new Float64Array(kept.length)};
  kept.forEach((index, i) => {
    thinned.xs[i] = at(xs, index);
    thinned.ys[i] = at(ys, index);
  });
  return thinned;
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

/** Straight segments, as the `d` of a path; a line that stands still is written once. */
export const linePath = perObject(({xs, ys}: PixelLine): string => {
  let path = "";
  for (let i = 0; i < xs.length; i++) path += `${i === 0 ? "M" : "L"}${point(xs, ys, i)}`;
  return path;
});

/** The same line from its end to its start, as the rest of a path. */
const pathBack = perObject(({xs, ys}: PixelLine): string => {
  let path = "";
  for (let i = xs.length - 1; i >= 0; i--) path += `L${point(xs, ys, i)}`;
  return path;
});

/** The area between a line and the height `base`, px. */
export function areaBelow(line: PixelLine, base: number): string {
  if (line.xs.length === 0) return "";
  return `${linePath(line)}L${tenth(last(line.xs))},${base}L${tenth(at(line.xs, 0))},${base}Z`;
}

/** The area between two lines. */
export function areaBetween(upper: PixelLine, lower: PixelLine): string {
  const path = linePath(upper);
  return path === "" ? "" : `${path}${pathBack(lower)}Z`;
}

const point = (xs: Float64Array, ys: Float64Array, i: number): string =>
  `${tenth(at(xs, i))},${tenth(at(ys, i))}`;

const tenth = (px: number): number => Math.round(px * 10) / 10;
