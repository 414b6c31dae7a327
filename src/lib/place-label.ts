import {wordHeight, type Box, type Extent, type LabelField} from "./label-field.js";

/** A word centred on x, standing on the baseline y; px. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** A word just above its line where that runs flat, else just below; null where nothing is free. */
export function placeOnLine(
  field: LabelField,
  line: Extent,
  width: number,
  preferredX: number,
): Place | null {
  const aboveLine = (x0: number, x1: number): number => line(x0, x1)[0] - 3;
  const belowLine = (x0: number, x1: number): number => line(x0, x1)[1] + 4 + wordHeight;
  for (const bottomOf of [aboveLine, belowLine]) {
    for (const x of outwards(field.bounds, width, preferredX)) {
      const [x0, x1] = [x - width / 2, x + width / 2];
      const [top, bottom] = line(x0, x1);
      if (bottom - top > wordHeight) continue;
      const place = standing(x, bottomOf(x0, x1), width);
      if (field.isFree(place.box, line)) return place;
    }
  }
  return null;
}

/** A word inside a band that stays high enough over the whole word, best with air around it. */
export function placeInBand(
  field: LabelField,
  upper: Extent,
  lower: Extent | null,
  width: number,
  preferredX: number,
): Place | null {
  for (const height of [wordHeight + 6, wordHeight]) {
    for (const x of outwards(field.bounds, width, preferredX)) {
      const [top, bottom] = bandOver(field, upper, lower, x - width / 2, x + width / 2);
      if (bottom - top < height) continue;
      const place = standing(x, (top + bottom + wordHeight) / 2, width);
      if (field.isFree(place.box)) return place;
    }
  }
  return null;
}

/** Does a word placed earlier still lie inside its band? */
export function staysInBand(
  field: LabelField,
  upper: Extent,
  lower: Extent | null,
  {x0, x1, y0, y1}: Box,
): boolean {
  const [top, bottom] = bandOver(field, upper, lower, x0, x1);
  return y0 >= top - 2 && y1 <= bottom + 2;
}

function bandOver(
  field: LabelField,
  upper: Extent,
  lower: Extent | null,
  x0: number,
  x1: number,
): [top: number, bottom: number] {
  return [upper(x0, x1)[1], lower ? lower(x0, x1)[0] : field.bounds.y1];
}

/** The box reaches from 10 px above the baseline to 3 px below. */
function standing(x: number, bottom: number, width: number): Place {
  const box = {x0: x - width / 2, x1: x + width / 2, y0: bottom - wordHeight, y1: bottom};
  return {x, y: bottom - 3, box};
}

/** Centres to try, from the preferred one to both sides. */
function* outwards({x0, x1}: Box, width: number, preferredX: number): Generator<number> {
  const low = x0 + width / 2;
  const high = x1 - width / 2;
  const start = Math.max(low, Math.min(high, preferredX));
  if (high < low) return;
  yield start;
  for (let step = 8; start - step >= low || start + step <= high; step += 8) {
    if (start - step >= low) yield start - step;
    if (start + step <= high) yield start + step;
  }
}
