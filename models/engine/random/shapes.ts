import {truncatedNormalQuantile} from "./truncated-normal.js";

export interface Bounds {
  readonly low?: number;
  readonly high?: number;
}

/** Mean 0 and standard deviation 1 unless told, both those before truncation to the bounds. */
export type NormalShape = {readonly mean?: number; readonly sd?: number} & Bounds;
/** Median and coefficient of variation are those before truncation to the bounds. */
export type LognormalShape = {readonly median: number; readonly cv: number} & Bounds;

/** The number below which a share u of a normal distribution lies, 0 < u < 1; it grows with u. */
export function normalAt(
  u: number,
  {mean = 0, sd = 1, low = -Infinity, high = Infinity}: NormalShape,
): number {
  if (!(sd >= 0 && sd < Infinity)) throw new Error(`sd must be 0 or more, got ${sd}`);
  if (!Number.isFinite(mean)) throw new Error(`mean must be a number, got ${mean}`);
  checkBounds(low, high);
  if (sd === 0) return within(mean, low, high);
  const deviate = truncatedNormalQuantile(u, (low - mean) / sd, (high - mean) / sd);
  return clamp(mean + sd * deviate, low, high);
}

/** The number below which a share u of a lognormal distribution lies, 0 < u < 1; it grows with u. */
export function lognormalAt(
  u: number,
  {median, cv, low = 0, high = Infinity}: LognormalShape,
): number {
  if (!(median > 0 && median < Infinity)) {
    throw new Error(`median must be above 0, got ${median}`);
  }
  if (!(cv >= 0 && cv < Infinity)) throw new Error(`cv must be 0 or more, got ${cv}`);
  checkBounds(low, high);
  if (cv === 0) return within(median, low, high);
  const sigma = Math.sqrt(Math.log1p(cv * cv));
  const inDeviates = (bound: number) => Math.log(Math.max(0, bound) / median) / sigma;
  const deviate = truncatedNormalQuantile(u, inDeviates(low), inDeviates(high));
  return clamp(median * Math.exp(sigma * deviate), low, high);
}

function checkBounds(low: number, high: number): void {
  if (!(low < high)) throw new Error(`low must be below high, got ${low} to ${high}`);
}

/** What does not vary must lie within its bounds. */
function within(value: number, low: number, high: number): number {
  if (value >= low && value <= high) return value;
  throw new Error(`a value without spread must be ${low} to ${high}, got ${value}`);
}

/** Takes back what rounding put outside the bounds. */
const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));
