import type {BatchFunction} from "./evaluate.js";

/**
 * What is estimated, and from what. Parameters are in their own units and above zero: the fit moves
 * their logarithms, so that a step is a share of the value and no estimate can turn negative.
 */
export interface FitProblem {
  readonly names: readonly string[];
  readonly start: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /**
   * (simulated − observed) / standard deviation, one number an observation. What is known beforehand
   * of a parameter is one more: (ln p − ln expected) / its standard deviation.
   */
  readonly residuals: BatchFunction;
}

/** Throws, naming every parameter whose bounds or start make no sense. */
export function checkProblem({names, start, low, high}: FitProblem): void {
  for (const [label, list] of Object.entries({start, low, high})) {
    if (list.length !== names.length) {
      throw new Error(`fit: ${label} must hold ${names.length} numbers, got ${list.length}`);
    }
  }
  const problems = names.flatMap((name, j) => {
    const [least, first, most] = [low[j] as number, start[j] as number, high[j] as number];
    const isInOrder = 0 < least && least < most && most < Infinity && least <= first;
    return isInOrder && first <= most
      ? []
      : [`${name} must be 0 < low ≤ start ≤ high with low < high, got ${least}, ${first}, ${most}`];
  });
  if (problems.length > 0) throw new Error(`fit: ${problems.join("; ")}`);
}
