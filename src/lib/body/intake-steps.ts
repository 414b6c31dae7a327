import {between} from "../snap.js";

/** Steps of a hand on the course of weeks: whole weeks and 25 mg, or days and 5 mg on request. */

const daysOf = (fine: boolean): number => (fine ? 1 : 7);
const mgOf = (fine: boolean): number => (fine ? 5 : 25);

export const snapDay = (day: number, fine = false): number =>
  Math.round(day / daysOf(fine)) * daysOf(fine);

export const snapMg = (mg: number, fine = false): number =>
  Math.max(0, Math.round(mg / mgOf(fine)) * mgOf(fine));

/** The next week (or day) strictly later or earlier. */
export const stepDay = (day: number, direction: 1 | -1, fine = false): number =>
  next(day, direction, daysOf(fine));

/** The next such amount strictly above or below. */
export const stepMg = (mg: number, direction: 1 | -1, fine = false): number =>
  between(next(mg, direction, mgOf(fine)), 0, Infinity);

const next = (value: number, direction: 1 | -1, step: number): number =>
  direction > 0
    ? (Math.floor(value / step + 1e-9) + 1) * step
    : (Math.ceil(value / step - 1e-9) - 1) * step;
