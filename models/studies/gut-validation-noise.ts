import {normalProbability} from "../engine/random/normal-probability.js";

/** What a study could have seen through the variation of samples. */

/** One person's serum from sample to sample (standard deviation, percent of it); interval studies give 2 to 4. */
export const serumVariation = 3;
/** One person's 24-h urine from day to day, percent of it. */
export const urineVariation = 25;

/**
 * Mean difference that `n` people show as often as not at p = 0.05 when each is measured twice: two
 * standard errors, in the unit of the standard deviation within a person. Two groups of `n` show as much
 * when the deviation is that of what is compared: of a change, the root of two times that of a sample.
 * By this one rule the table of targets says which change a study would have seen.
 */
export const leastVisible = (deviation: number, n: number): number =>
  2 * deviation * Math.sqrt(2 / n);

/**
 * Mean of the highest of several samples that scatter normally around their own means: the integral of
 * x over the distribution of the maximum, which is the product of those of the samples. A paper that
 * averages maxima reports this: five samples around one level give 1.16 deviations above it.
 */
export function expectedMaximum(means: readonly number[], deviation: number): number {
  const low = Math.min(...means) - 6 * deviation;
  const high = Math.max(...means) + 6 * deviation;
  const steps = 240; // trapezoids of a smooth function that is flat at both ends: exact to 1e-8
  const width = (high - low) / steps;
  const below = (x: number) =>
    means.reduce((product, mean) => product * normalProbability((x - mean) / deviation), 1);
  let area = (below(low) + below(high)) / 2;
  for (let i = 1; i < steps; i++) area += below(low + i * width);
  return high - area * width;
}
