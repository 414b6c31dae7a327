import type {PixelLine} from "./pixel-line.js";
import {at} from "./series.js";

/** A rectangle in px; y grows downwards. */
export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Where a word may stand: inside the bounds, off every line and off every word already placed. */
export interface LabelField {
  readonly bounds: Box;
  take(box: Box): void;
  isFree(box: Box, ownLine?: PixelLine): boolean;
}

/** Height of a word of 13.5 px, and its width with room to spare; nothing is measured on screen. */
export const wordHeight = 13;
export const wordWidth = (text: string): number => Math.ceil(text.length * 6.6) + 4;

export function labelField(bounds: Box, lines: readonly PixelLine[]): LabelField {
  const taken: Box[] = [];
  return {
    bounds,
    take: (box) => void taken.push(box),
    isFree: (box, ownLine) =>
      isInside(box, bounds) &&
      !taken.some((other) => overlap(box, other)) &&
      !lines.some((line) => line !== ownLine && crosses(line, box)),
  };
}

/** Does the line, drawn 2.5 px wide, run through the box? */
export function crosses(line: PixelLine, box: Box): boolean {
  const [top, bottom] = extentOf(line, box.x0, box.x1);
  return top - 1.25 <= box.y1 && bottom + 1.25 >= box.y0;
}

/** How high and how low a line gets between two x. */
export function extentOf(
  {xs, ys}: PixelLine,
  x0: number,
  x1: number,
): readonly [top: number, bottom: number] {
  let i = firstFrom(xs, x0);
  let top = i > 0 ? heightAt(xs, ys, i, x0) : Infinity;
  let bottom = i > 0 ? top : -Infinity;
  for (; i < xs.length && at(xs, i) <= x1; i++) {
    top = Math.min(top, at(ys, i));
    bottom = Math.max(bottom, at(ys, i));
  }
  if (i === 0 || i === xs.length) return [top, bottom];
  const end = heightAt(xs, ys, i, x1);
  return [Math.min(top, end), Math.max(bottom, end)];
}

/** Height at x on the segment that ends in point i; past the last point, the last height. */
function heightAt(xs: Float64Array, ys: Float64Array, i: number, x: number): number {
  if (i === xs.length) return at(ys, i - 1);
  const share = (x - at(xs, i - 1)) / (at(xs, i) - at(xs, i - 1));
  return at(ys, i - 1) + share * (at(ys, i) - at(ys, i - 1));
}

/** Index of the first point at x or right of it. */
function firstFrom(xs: Float64Array, x: number): number {
  let from = 0;
  let to = xs.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (at(xs, middle) >= x) to = middle;
    else from = middle + 1;
  }
  return from;
}

const isInside = (box: Box, bounds: Box): boolean =>
  box.x0 >= bounds.x0 && box.x1 <= bounds.x1 && box.y0 >= bounds.y0 && box.y1 <= bounds.y1;

const overlap = (a: Box, b: Box): boolean =>
  a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
