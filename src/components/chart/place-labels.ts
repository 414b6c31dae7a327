import {extentAlong, labelField, wordHeight, wordWidth, type Box} from "../../lib/label-field.js";
import type {PixelLine} from "../../lib/pixel-path.js";
import {placeInBand, placeOnLine, staysInBand, type Place} from "../../lib/place-label.js";
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

/** A note at the left end of the plot, standing in the first of these heights that is free. */
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
  const field = labelField(bounds);
  const extents = new Map(wishes.lines.map((line) => [line.ys, field.addLine(line)]));
  const extentOf = (line: PixelLine) => extents.get(line.ys) ?? extentAlong(line, bounds);
  field.take({...bounds, x0: cursorX - 5, x1: cursorX + 5});

  const placed: Label[] = [];
  const add = (label: Omit<Label, "place">, place: Place | null): void => {
    if (!place) return;
    field.take(place.box);
    placed.push({...label, place});
  };
  for (const {id, text, kind, bottoms} of wishes.notes) {
    add({id, text, kind, colour: ""}, placeNote(text, bounds, bottoms, field.isFree));
  }
  for (const {id, text, colour, upper, lower, share} of wishes.labels) {
    const preferredX =
      before.find((label) => label.id === id)?.place.x ??
      bounds.x0 + share * (bounds.x1 - bounds.x0);
    const width = wordWidth(text);
    if (lower === undefined) {
      const place = placeOnLine(field, extentOf(upper), width, preferredX);
      add({id, text, colour, kind: "line"}, place);
    } else {
      const floor = lower && extentOf(lower);
      const place = placeInBand(field, extentOf(upper), floor, width, preferredX);
      add({id, text, colour, kind: "area"}, place);
    }
  }
  return placed;
}

/** While dragging words keep their place; one whose band has left it waits for the release. */
export function keepLabels(
  wishes: Wishes,
  bounds: Box,
  before: readonly Label[],
): readonly Label[] {
  const field = labelField(bounds);
  const kept = before.filter(({id, kind, place}) => {
    const wish = wishes.labels.find((label) => label.id === id);
    if (kind !== "area" || !wish) return wish !== undefined || kind !== "line";
    const lower = wish.lower ? extentAlong(wish.lower, bounds) : null;
    return staysInBand(field, extentAlong(wish.upper, bounds), lower, place.box);
  });
  return kept.length === before.length ? before : kept;
}

function placeNote(
  text: string,
  bounds: Box,
  bottoms: readonly number[],
  isFree: (box: Box) => boolean,
): Place | null {
  const x0 = bounds.x0 + 8;
  const x1 = x0 + wordWidth(text);
  for (const bottom of bottoms) {
    const box = {x0, x1, y0: bottom - wordHeight, y1: bottom};
    if (isFree(box)) return {x: (x0 + x1) / 2, y: bottom - 3, box};
  }
  return null;
}
