import {identifiedDirections} from "./singular-values.js";
import {addScaled} from "./vectors.js";

/** How well the data fix the logarithms of the parameters, if the residuals were linear in them. */
export interface Uncertainty {
  /**
   * Of ln p, so 0.1 is about 10 % of p. From inv(JᵀJ) alone, NOT scaled by the scatter of the residuals:
   * they were divided by known standard deviations. Infinity where the data say nothing; NaN for a
   * parameter that is held.
   */
  readonly standardErrors: Float64Array;
  /** Squares of the standard errors on the diagonal; NaN beside it for what is held or not identified. */
  readonly covariance: readonly Float64Array[];
  readonly correlations: readonly Float64Array[];
}

/**
 * Covariance Σ v vᵀ / s² over the identified singular directions v of the Jacobian. A parameter counts
 * as not identified when the directions left out hold more than 1 % of it: then nothing stops it from
 * moving. Held parameters, those at a bound, are treated as known.
 */
export function uncertainty(
  jacobian: readonly Float64Array[],
  isHeld: (index: number) => boolean,
  rankTolerance: number,
): Uncertainty {
  const size = jacobian.length;
  const free = [...jacobian.keys()].filter((j) => !isHeld(j));
  const directions = identifiedDirections(
    free.map((j) => jacobian[j] as Float64Array),
    rankTolerance,
  );
  const covariance = Array.from({length: size}, () => new Float64Array(size).fill(NaN));
  const seen = free.map((_, k) =>
    directions.reduce((sum, {parameters}) => sum + (parameters[k] as number) ** 2, 0),
  );
  const isIdentified = seen.map((share) => 1 - share < unseenShare ** 2);
  free.forEach((row, k) => {
    const target = covariance[row] as Float64Array;
    if (!isIdentified[k]) {
      target[row] = Infinity;
      return;
    }
    const sums = new Float64Array(free.length);
    for (const {parameters, singularValue} of directions) {
      addScaled(sums, (parameters[k] as number) / singularValue ** 2, parameters);
    }
    free.forEach((column, l) => {
      if (isIdentified[l]) target[column] = sums[l] as number;
    });
  });
  const standardErrors = Float64Array.from(covariance, (row, j) => Math.sqrt(row[j] as number));
  const correlations = covariance.map((row, j) =>
    row.map((value, k) => {
      const product = (standardErrors[j] as number) * (standardErrors[k] as number);
      return j === k && product < Infinity ? product / product : value / product;
    }),
  );
  return {standardErrors, covariance, correlations};
}

const unseenShare = 0.01;
