import {lognormalAt, type LognormalShape} from "../random/shapes.js";
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
export function lognormal(shape: LognormalShape): Quantile {
  if (!(shape.cv > 0)) throw new Error(`cv must be above 0, got ${shape.cv}`);
  lognormalAt(0.5, shape); // refuses a wrong shape here, not at the first point
  return (u) => lognormalAt(u, shape);
}

function checkRange(low: number, high: number, floor: number): void {
  if (floor < low && low < high && high < Infinity) return;
  const above = floor === 0 ? "0 < " : "";
  throw new Error(`a range must be ${above}low < high, both finite, got ${low} to ${high}`);
}
