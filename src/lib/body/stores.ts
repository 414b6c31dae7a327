import type {MorningName} from "/models/magnesium/names.js";
import type {BodyRun} from "./body-run.js";
import {at} from "../series.js";

/** What a lab could see and what it could not, from the fluids down; of the brain's 5 mmol nothing is said. */
export const stores = [
  {id: "fluids", name: "fluids"},
  {id: "cells", name: "cells"},
  {id: "slow", name: "slow tissue"},
  {id: "bone", name: "deep bone"},
] as const satisfies readonly {readonly id: MorningName; readonly name: string}[];
export type StoreName = (typeof stores)[number]["id"];

export const restOf = (run: BodyRun, store: StoreName): number => at(run.mornings[store], 0);

/** What a store holds on a morning over what it held at rest. */
export const shareOn = (run: BodyRun, store: StoreName, day: number): number =>
  at(run.mornings[store], day) / restOf(run, store);

/** What all stores have gained since rest on a morning, mmol; below zero what is missing. */
export const gainedBy = (run: BodyRun, day: number): number =>
  stores.reduce((sum, {id}) => sum + at(run.mornings[id], day) - restOf(run, id), 0);

/** The day over as a morning begins; on the first morning, the day to come. */
export const dayBefore = (morning: number): number => Math.max(0, morning - 1);

/** What a body gains on a day, mmol. */
export const balanceOf = ({days}: BodyRun, day: number): number =>
  at(days.absorbed, day) - at(days.urine, day) - at(days.sweat, day);

export interface Ebb {
  /** The morning on which a store holds least, and its share of rest then. */
  readonly lowDay: number;
  readonly low: number;
  /** The first morning after that on which it is back; null when that is not within the course. */
  readonly backDay: number | null;
}

/** From this share of rest on, a store that fell below the other counts as back. */
export const [backShare, deepShare] = [0.995, 0.99] as const;

/** How far a store falls and when it is back; null for one that hardly moves. */
export function ebbOf(run: BodyRun, store: StoreName): Ebb | null {
  const course = run.mornings[store];
  const lowDay = course.reduce((best, value, day) => (value < at(course, best) ? day : best), 0);
  const low = shareOn(run, store, lowDay);
  if (low > 0.999) return null;
  const isBack = (day: number) => low < deepShare && shareOn(run, store, day) >= backShare;
  const later = course.findIndex((_, day) => day > lowDay && isBack(day));
  return {lowDay, low, backDay: later < 0 ? null : later};
}
