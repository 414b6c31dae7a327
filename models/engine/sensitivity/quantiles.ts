import {truncatedNormalQuantile} from "../random/truncated-normal.js";
import type {UncertainParameter} from "./uncertain-parameter.js";

export type Quantile = UncertainParameter["quantile"];

/** Every value from low to high is equally likely. */
export function uniform(low: number, high: number): Quantile {
  checkRange(low, high, -Infinity);
  return (u) => Math.min(high, Math.max(low, low * (1 - u) + high * u));
}

/** Every logarithm from that of low, above 0, to that of high is equally likely. */
export function logUniform(low: number, high: number): Quantile {
  checkRange(low, high, 0);
  const ratio = Math.log(high / low);
  return (u) => Math.min(high, low * Math.exp(ratio * u));
}

/**
 * As `Draws.lognormal` draws: median and coefficient of variation, above 0, are those before truncation
 * to the bounds, 0 and infinity unless told.
 */
export function lognormal({
  median,
  cv,
  low = 0,
  high = Infinity,
}: {
  readonly median: number;
  readonly cv: number;
  readonly low?: number;
  readonly high?: number;
}): Quantile {
  if (!(median > 0 && median < Infinity)) throw new Error(`median must be above 0, got ${median}`);
  if (!(cv > 0 && cv < Infinity)) throw new Error(`cv must be above 0, got ${cv}`);
  if (!(high > 0)) throw new Error(`high must be above 0, got ${high}`);
  if (!(low < high)) throw new Error(`low must be below high, got ${low} to ${high}`);
  const sigma = Math.sqrt(Math.log1p(cv * cv));
  const inDeviates = (bound: number) => Math.log(Math.max(0, bound) / median) / sigma;
  const [least, most] = [inDeviates(low), inDeviates(high)];
  return (u) => {
    const value = median * Math.exp(sigma * truncatedNormalQuantile(u, least, most));
    return Math.min(high, Math.max(low, value)); // takes back what rounding put outside
  };
}

function checkRange(low: number, high: number, floor: number): void {
  if (floor < low && low < high && high < Infinity) return;
  const above = floor === 0 ? "0 < " : "";
  throw new Error(`a range must be ${above}low < high, both finite, got ${low} to ${high}`);
}
