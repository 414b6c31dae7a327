import {cholesky} from "../engine/random/cholesky.js";
import type {Draws} from "../engine/random/draws.js";
import type {Parameter} from "../engine/model.js";
import {priorDeviation} from "./prior.js";

/** An estimated parameter, in logarithms. */
export interface Estimate {
  readonly name: string;
  readonly value: number;
  readonly logDeviation: number;
}

/** What a draw needs: estimates of one group with their correlations, by position. */
export interface EstimateGroup {
  readonly estimates: readonly Estimate[];
  readonly correlations: readonly (readonly number[])[];
}

/**
 * One parameter set: estimates from the normal of their logarithms, correlated by the Cholesky factor
 * of their correlations; everything else that is not measured in people (grade B to D) from its range,
 * taken as 95 %, and cut there. `keys` are the random numbers: the same set whatever else is drawn.
 */
export function drawSet(
  draws: Draws,
  subject: number,
  groups: readonly EstimateGroup[],
  ranges: Readonly<Record<string, Parameter>>,
): Record<string, number> {
  const set: Record<string, number> = {};
  for (const {estimates, correlations} of groups) {
    const normals = estimates.map(({name}) => draws.normal({subject, parameter: name}));
    cholesky(correlations).forEach((row, i) => {
      const {name, value, logDeviation} = estimates[i] as Estimate; // one row an estimate
      const sum = row.reduce((total, weight, j) => total + weight * (normals[j] ?? NaN), 0);
      set[name] = value * Math.exp(logDeviation * sum);
    });
  }
  for (const [parameter, {value, low, high}] of Object.entries(ranges)) {
    const place = {subject, parameter};
    const sd = priorDeviation({low, high});
    set[parameter] =
      low > 0
        ? value *
          Math.exp(
            draws.normal(place, {sd, low: Math.log(low / value), high: Math.log(high / value)}),
          )
        : draws.normal(place, {mean: value, sd, low, high});
  }
  return set;
}
