import {at} from "./series.js";
import type {PixelLine} from "./pixel-path.js";

/** A rectangle in px. */
export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Where a word may stand: inside the bounds, off every line and off every word already placed. */
export interface LabelField {
  readonly bounds: Box;
  addLine(line: PixelLine): Extent;
  take(box: Box): void;
  isFree(box: Box, own?: Extent): boolean;
}

/** The [highest, lowest] px a line reaches between two x; y grows downwards. */
export type Extent = (x0: number, x1: number) => readonly [top: number, bottom: number];

/** Height of a word of 13.5 px, and its width with room to spare; nothing is measured on screen. */
export const wordHeight = 13;
export const wordWidth = (text: string): number => Math.ceil(text.length * 7) + 4;

export function labelField(bounds: Box): LabelField {
  const lines: Extent[] = [];
  const taken: Box[] = [];
  return {
    bounds,
    addLine(line) {
      const extent = extentAlong(line, bounds);
      lines.push(extent);
      return extent;
    },
    take: (box) => void taken.push(box),
    isFree: (box, own) =>
      isInside(box, bounds) &&
      !taken.some((other) => overlap(box, other)) &&
      !lines.some((line) => line !== own && crosses(line, box)),
  };
}

const columnWidth = 4;

/** Reduces a line to its reach in columns of a few px, so that asking often stays cheap. */
export function extentAlong({xs, ys}: PixelLine, {x0: left, x1: right}: Box): Extent {
  const count = Math.max(1, Math.ceil((right - left) / columnWidth));
  const top = new Float64Array(count).fill(Infinity);
  const bottom = new Float64Array(count).fill(-Infinity);
  const column = (x: number): number =>
    Math.max(0, Math.min(count - 1, Math.floor((x - left) / columnWidth)));
  const reach = (c: number, y: number): void => {
    if (y < at(top, c)) top[c] = y;
    if (y > at(bottom, c)) bottom[c] = y;
  };
  for (let i = 1; i < xs.length; i++) {
    const [xa, ya, xb, yb] = [at(xs, i - 1), at(ys, i - 1), at(xs, i), at(ys, i)];
    const [from, to] = [column(xa), column(xb)];
    const slope = xb > xa ? (yb - ya) / (xb - xa) : 0;
    reach(from, ya);
    reach(to, yb);
    for (let c = from; c < to; c++) {
      const y = ya + slope * (left + (c + 1) * columnWidth - xa);
      reach(c, y);
      reach(c + 1, y);
    }
  }
  return (x0, x1) => {
    let [high, low] = [Infinity, -Infinity];
    for (let c = column(x0); c <= column(x1); c++) {
      high = Math.min(high, at(top, c));
      low = Math.max(low, at(bottom, c));
    }
    return [high, low];
  };
}

const isInside = (box: Box, bounds: Box): boolean =>
  box.x0 >= bounds.x0 && box.x1 <= bounds.x1 && box.y0 >= bounds.y0 && box.y1 <= bounds.y1;

const overlap = (a: Box, b: Box): boolean =>
  a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

function crosses(line: Extent, box: Box): boolean {
  const [top, bottom] = line(box.x0, box.x1);
  return top <= box.y1 && bottom >= box.y0;
}
