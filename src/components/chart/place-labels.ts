import {crosses, labelField, wordHeight, wordWidth, type Box} from "../../lib/label-field.js";
import type {PixelLine} from "../../lib/pixel-line.js";
import {
  placeInBand,
  placeOnLine,
  staysInBand,
  staysOnLine,
  type Place,
} from "../../lib/place-label.js";
import type {Label} from "./labels.js";

/** A word that asks for a place: on its line, or inside the band between two lines. */
export interface LabelWish {
  readonly id: string;
  readonly text: string;
  readonly colour: string;
  readonly upper: PixelLine;
  /** Left out: stand on the line; null: the band reaches down to the plot's floor. */
  readonly lower?: PixelLine | null;
  /** Where along the plot it would like to stand, 0 to 1. */
  readonly share: number;
}

/** A note at the left of the plot, standing on the first of these heights (px) that is free. */
export interface NoteWish {
  readonly id: string;
  readonly text: string;
  readonly kind: "note" | "aside";
  readonly bottoms: readonly number[];
}

export interface Wishes {
  readonly lines: readonly PixelLine[];
  readonly labels: readonly LabelWish[];
  readonly notes: readonly NoteWish[];
}

/** Places words where they cross no line, no other word and not the cursor; others are left out. */
export function placeLabels(
  wishes: Wishes,
  bounds: Box,
  cursorX: number,
  before: readonly Label[],
): Label[] {
  const field = labelField(bounds, wishes.lines);
  const named = wishes.labels.filter(({text}) => text !== "");
  const rivals = named.map(({upper}) => upper);
  const placed: Label[] = [];
  const add = (label: Omit<Label, "place">, place: Place | null): void => {
    if (!place) return;
    field.take(place.box);
    placed.push({...label, place});
  };

  field.take({...bounds, x0: cursorX - 5, x1: cursorX + 5});
  for (const {id, text, kind, bottoms} of wishes.notes) {
    add({id, text, kind, colour: ""}, placeNote(text, bounds, bottoms, field.isFree));
  }
  for (const {id, text, colour, upper, lower, share} of named) {
    const width = wordWidth(text);
    const earlier = before.find((label) => label.id === id)?.place.x;
    const preferredX = earlier ?? bounds.x0 + share * (bounds.x1 - bounds.x0);
    if (lower === undefined) {
      const place = placeOnLine(field, upper, width, preferredX, rivals);
      add({id, text, colour, kind: "line"}, place);
    } else {
      const place = placeInBand(field, {upper, lower}, width, preferredX);
      add({id, text, colour, kind: "area"}, place);
    }
  }
  return placed;
}

/** While dragging words keep their place; one whose line or band leaves waits for the release. */
export function keepLabels(
  wishes: Wishes,
  bounds: Box,
  before: readonly Label[],
): readonly Label[] {
  const kept = before.filter(({id, kind, place: {box}}) => {
    const wish = wishes.labels.find((label) => label.id === id);
    if (!wish) return kind === "note" || kind === "aside";
    const {upper, lower = null} = wish;
    if (kind === "area") return staysInBand({upper, lower}, bounds, box);
    const isCrossed = wishes.lines.some((line) => line !== upper && crosses(line, box));
    return !isCrossed && staysOnLine(upper, box);
  });
  return kept.length === before.length ? before : kept;
}

/** From the left end of the plot towards the right. */
function placeNote(
  text: string,
  bounds: Box,
  bottoms: readonly number[],
  isFree: (box: Box) => boolean,
): Place | null {
  const width = 0.8 * wordWidth(text); // notes are set lighter and smaller
  for (let x0 = bounds.x0 + 8; x0 + width < bounds.x1; x0 += 16) {
    for (const bottom of bottoms) {
      const box = {x0, x1: x0 + width, y0: bottom - wordHeight, y1: bottom};
      if (isFree(box)) return {x: x0 + width / 2, y: bottom - 3, box};
    }
  }
  return null;
}
