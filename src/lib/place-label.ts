import {crosses, extentOf, wordHeight, type Box, type LabelField} from "./label-field.js";
import type {PixelLine} from "./pixel-line.js";

/** A word centred on x, standing on the baseline y; px. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** What lies between two lines, or between a line and the plot's floor. */
export interface Band {
  readonly upper: PixelLine;
  readonly lower: PixelLine | null;
}

/**
 * A word just above its line where that runs flat, else just below, and never where a rival (a line
 * with a word of its own) runs so close that either could be meant. Null where nothing is free.
 */
export function placeOnLine(
  field: LabelField,
  line: PixelLine,
  width: number,
  preferredX: number,
  rivals: readonly PixelLine[] = [],
): Place | null {
  for (const side of ["above", "below"] as const) {
    for (const x of outwards(field.bounds, width, preferredX)) {
      const [top, bottom] = extentOf(line, x - width / 2, x + width / 2);
      if (bottom - top > wordHeight) continue;
      const place = standing(x, side === "above" ? top - 3 : bottom + 4 + wordHeight, width);
      const {box} = place;
      const reach = {...box, y0: Math.min(box.y0, top - 4), y1: Math.max(box.y1, bottom + 4)};
      if (rivals.some((rival) => rival !== line && crosses(rival, reach))) continue;
      if (field.isFree(box, line)) return place;
    }
  }
  return null;
}

/** A word inside a band that stays high enough over the whole word, best with air around it. */
export function placeInBand(
  field: LabelField,
  band: Band,
  width: number,
  preferredX: number,
): Place | null {
  for (const height of [wordHeight + 6, wordHeight]) {
    for (const x of outwards(field.bounds, width, preferredX)) {
      const [top, bottom] = insideOf(band, field.bounds, x - width / 2, x + width / 2);
      for (let away = 0; bottom - top - 2 * away >= height; away += 6) {
        for (const shift of [away, -away]) {
          const place = standing(x, (top + bottom + wordHeight) / 2 + shift, width);
          if (field.isFree(place.box)) return place;
        }
      }
    }
  }
  return null;
}

/** Does a word placed earlier still stand near its line, without the line running through it? */
export function staysOnLine(line: PixelLine, {x0, x1, y0, y1}: Box): boolean {
  const [top, bottom] = extentOf(line, x0, x1);
  const gap = Math.max(top - y1, y0 - bottom);
  return gap > -4 && gap < 20;
}

/** Does a word placed earlier still lie inside its band? */
export function staysInBand(band: Band, bounds: Box, {x0, x1, y0, y1}: Box): boolean {
  const [top, bottom] = insideOf(band, bounds, x0, x1);
  return y0 >= top - 2 && y1 <= bottom + 2;
}

/** The heights a band covers everywhere between two x. */
function insideOf(
  {upper, lower}: Band,
  bounds: Box,
  x0: number,
  x1: number,
): [top: number, bottom: number] {
  return [extentOf(upper, x0, x1)[1], lower ? extentOf(lower, x0, x1)[0] : bounds.y1];
}

/** The box reaches from 10 px above the baseline to 3 px below. */
function standing(x: number, bottom: number, width: number): Place {
  const box = {x0: x - width / 2, x1: x + width / 2, y0: bottom - wordHeight, y1: bottom};
  return {x, y: bottom - 3, box};
}

/** Centres to try, from the preferred one to both sides. */
function* outwards({x0, x1}: Box, width: number, preferredX: number): Generator<number> {
  const [low, high] = [x0 + width / 2, x1 - width / 2];
  if (high < low) return;
  const start = Math.max(low, Math.min(high, preferredX));
  yield start;
  for (let step = 8; start - step >= low || start + step <= high; step += 8) {
    if (start - step >= low) yield start - step;
    if (start + step <= high) yield start + step;
  }
}
