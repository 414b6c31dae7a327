/** One quantity at the points of Saltelli's design, by row. */
export interface SaltelliOutputs {
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** For each parameter: at A with the column of this parameter from B. */
  readonly ab: readonly Float64Array[];
}

export interface IndexEstimates {
  readonly mean: number;
  readonly variance: number;
  /** By parameter; NaN when the variance is 0. */
  readonly first: Float64Array;
  readonly total: Float64Array;
}

/**
 * Estimates from rows that count `weights` times each. First order by eq. (b), total by eq. (f) of table 2
 * in Saltelli et al. (Comput. Phys. Commun. 181:259, 2010), the latter that of Jansen (Comput. Phys.
 * Commun. 117:35, 1999). Mean and variance are those of A and B together, and (b) takes deviations from
 * that mean: it estimates the same with less scatter, and does not change when a constant is added.
 */
export function estimateIndices(
  {a, b, ab}: SaltelliOutputs,
  weights: Float64Array = a.map(() => 1),
): IndexEstimates {
  const at = (list: Float64Array, row: number) => list[row] as number;
  // deviations from a value that occurs, so that what does not vary has a variance of 0 exactly
  const origin = at(a, 0);
  let [rows, sum] = [0, 0];
  weights.forEach((weight, row) => {
    rows += weight;
    sum += weight * (at(a, row) - origin + (at(b, row) - origin));
  });
  const shift = sum / rows / 2;
  const deviations = b.map((value) => value - origin - shift);
  let squares = 0;
  weights.forEach((weight, row) => {
    squares += weight * ((at(a, row) - origin - shift) ** 2 + at(deviations, row) ** 2);
  });
  const [first, total] = [new Float64Array(ab.length), new Float64Array(ab.length)];
  ab.forEach((values, j) => {
    let [ofFirst, ofTotal] = [0, 0];
    for (let row = 0; row < weights.length; row++) {
      const effect = at(values, row) - at(a, row);
      const weighted = at(weights, row) * effect;
      ofFirst += weighted * at(deviations, row);
      ofTotal += weighted * effect;
    }
    first[j] = (2 * ofFirst) / squares;
    total[j] = ofTotal / squares;
  });
  return {mean: origin + shift, variance: squares / rows / 2, first, total};
}
