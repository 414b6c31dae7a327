import {normalProbability} from "./normal-probability.js";
import {normalQuantile} from "./normal-quantile.js";

/**
 * The standard normal deviate, known to lie between low and high, below which a fraction u lies: the
 * uniform is stretched onto the probabilities between the bounds, so nothing is rejected and one uniform
 * gives one deviate, growing with it (Devroye, Non-Uniform Random Variate Generation, 1986, chapter II.2).
 *
 * 0 < u < 1; a bound may be infinite. Throws when less than a double can express lies between the bounds.
 */
export function truncatedNormalQuantile(u: number, low: number, high: number): number {
  if (low === -Infinity && high === Infinity) return normalQuantile(u);
  // probabilities keep their digits near 0 but not near 1: work on the side of the lower tail
  if (low + high > 0) return -truncatedNormalQuantile(1 - u, -high, -low);
  const below = normalProbability(low);
  const between = normalProbability(high) - below;
  if (!(between > 0)) {
    throw new Error(`bounds must hold a part of the distribution, got deviates ${low} to ${high}`);
  }
  return Math.min(high, Math.max(low, normalQuantile(below + u * between)));
}
