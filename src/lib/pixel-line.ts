import {pointsText} from "./path-text.js";
import {perObject} from "./per-object.js";
import {at, last} from "./series.js";
import {keptPoints} from "./thin.js";

/** A line in px, thinned to the points worth drawing; `xs` never falls. */
export interface PixelLine {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** px; nobody sees what was left out. */
const tolerance = 0.1;

export function pixelLine(xs: Float64Array, ys: Float64Array): PixelLine {
  const kept = keptPoints(xs, ys, tolerance);
  const thinned = {xs: new Float64Array(kept.length), ys: new Float64Array(kept.length)};
  for (let i = 0; i < kept.length; i++) {
    thinned.xs[i] = xs[kept[i] as number] as number;
    thinned.ys[i] = ys[kept[i] as number] as number;
  }
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
  for (let i = 0; i < pixels.length; i++) pixels[i] = origin + perUnit * (values[i] as number);
  return pixels;
}

/** Straight segments, as the `d` of a path; a line that stands still is written once. */
export const linePath = perObject(({xs, ys}: PixelLine): string =>
  xs.length === 0 ? "" : `M${pointsText(xs, ys)}`,
);

/** The same line from its end to its start, as the rest of a path. */
const pathBack = perObject(({xs, ys}: PixelLine): string =>
  xs.length === 0 ? "" : `L${pointsText(xs, ys, "backward")}`,
);

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

const tenth = (px: number): number => Math.round(px * 10) / 10;
