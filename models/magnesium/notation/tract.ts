import type {Glyph} from "../../engine/latex/glyph.js";
import {gutParts} from "../gut.js";

/** A place of the tract as an index: "jejunum1" is jejunum 1. */
export const placeIndex = (name: string): {readonly j: string} => ({
  j: name.replace("_", " ").replace(/(\d)$/, " $1"),
});

/** Parts of the gut, then every place that something passes. */
export const partNames = gutParts.map(({name}) => name);
export const placeNames = ["stomach", "small_bowel", ...partNames];

/** Short words for what travels; a name stands before the shorter ones that it ends in. */
export const kindWords: Readonly<Record<string, string>> = {
  bound_labelled: "bound pill",
  bound: "bound",
  dissolved: "food",
  labelled: "pill",
  acid_solid: "oxide",
  slow_solid: "slow citrate",
  phytate: "phytate",
  chelate: "chelate",
};

/** What the letters of an index stand for; N is a plain number that differs from place to place. */
export const indexLetters = {
  j: "a place of the tract",
  r: "the region that it belongs to",
  k: "as what magnesium travels",
  x: "a pool or a wall",
  N: "a number",
} as const;

export const glyph = (base: string, label?: string, at?: Glyph["at"]): Glyph => ({
  base,
  ...(label === undefined ? {} : {label}),
  ...(at === undefined ? {} : {at}),
});
