import type {Inside, Moment} from "/models/magnesium/inside.js";
import {type PlaceId, places} from "./places.js";

/** Places that one part of the conservation bar stands for. */
export const bookParts = [
  {name: "gut", colour: "var(--gut-jejunum)", places: ["stomach", "bowel", "colon"]},
  {name: "stool", colour: "var(--gut-undissolved)", places: ["stool"]},
  {name: "urine", colour: "var(--ink2)", places: ["urine"]},
  {name: "sweat", colour: "var(--ink3)", places: ["sweat"]},
  {name: "blood", colour: "var(--blood)", places: ["plasma", "redCells"]},
  {
    name: "tissue",
    colour: "var(--edge)",
    places: ["interstitium", "fast", "cells", "slow", "bone"],
  },
  {
    name: "brain",
    colour: "var(--brain)",
    places: ["ventricles", "lumbar", "brainFluid", "brainCells"],
  },
  {name: "clamp", colour: "var(--ink2)", places: ["clamp"]},
] as const satisfies readonly {
  readonly name: string;
  readonly colour: string;
  readonly places: readonly PlaceId[];
}[];
export type BookPart = (typeof bookParts)[number];

/** Where that which was taken since the start is now, mmol: what each part has gained, or lost. */
export interface Books {
  readonly taken: number;
  readonly gains: readonly {readonly part: BookPart; readonly gain: number}[];
  /** What the gains lack of what was taken. */
  readonly missing: number;
  /** The largest error of any law over the whole run, as a share of what it counts. */
  readonly worst: number;
  /** Each law of conservation, in the order of the declaration. */
  readonly laws: readonly LawBooks[];
}

/** The two sides of a law now, mmol, and how far they ever were apart. */
export interface LawBooks {
  readonly held: number;
  readonly due: number;
  readonly worst: number;
}

export function booksAt(inside: Inside, start: Moment, now: Moment): Books {
  const heldIn = ({places: ids}: BookPart, {states}: Moment): number =>
    places
      .filter(({id}) => (ids as readonly PlaceId[]).includes(id))
      .flatMap((place) => place.states)
      .reduce((sum, state) => sum + (states[state] ?? NaN), 0);
  const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
  const gains = bookParts.map((part) => ({part, gain: heldIn(part, now) - heldIn(part, start)}));
  const taken = sum(now.due) - sum(inside.books.map(({due}) => due[0] ?? NaN));
  return {
    taken,
    gains,
    missing: taken - sum(gains.map(({gain}) => gain)),
    worst: Math.max(...inside.books.map(({worst}) => worst)),
    laws: inside.books.map(({members, worst}, i) => ({
      held: sum(members.map((state) => now.states[state] ?? NaN)),
      due: now.due[i] ?? NaN,
      worst,
    })),
  };
}
