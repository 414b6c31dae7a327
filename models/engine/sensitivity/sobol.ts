import {quantileSorted} from "d3-array";
import type {OutcomeFunction} from "../fit/evaluate.js";
import {createDraws, type Draws} from "../random/draws.js";
import {evaluateRows, type Failure} from "./evaluate-rows.js";
import {latinColumn} from "./latin-hypercube.js";
import {estimateIndices, type IndexEstimates, type SaltelliOutputs} from "./sobol-indices.js";
import {
  checkCount,
  checkParameters,
  type UncertainParameter,
  valuesAt,
} from "./uncertain-parameter.js";

export interface SobolOptions {
  /** A whole number from 0 to 2⁵³ − 1. */
  readonly seed: number;
  /** Rows N of A and of B: the model is asked N (parameters + 2) times. */
  readonly rows?: number;
  /** Bootstrap samples of the rows. */
  readonly resamples?: number;
  /** Of the intervals, above 0 and below 1. */
  readonly confidence?: number;
  /** Points that go out at once; does not change the result. */
  readonly batchSize?: number;
}

/** A share of the variance, with its bootstrap interval. Scatter can put it below 0 or above 1. */
export interface Index {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Of one quantity, in its unit and its square; indices by parameter, NaN when the quantity is constant. */
export interface SobolIndices {
  readonly mean: number;
  readonly variance: number;
  /** Var(E(y | x)) / Var(y): how much less y would vary if the parameter were known. */
  readonly first: readonly Index[];
  /** E(Var(y | all but x)) / Var(y): how much it would vary still if all others were known. */
  readonly total: readonly Index[];
}

export interface SobolAnalysis {
  readonly names: readonly string[];
  /** One for each number that the model gives at a point. */
  readonly quantities: readonly SobolIndices[];
  /** Rows that the indices rest on: those without a failure. */
  readonly rows: number;
  readonly failures: readonly Failure[];
}

/**
 * Variance-based sensitivity by the design A, B and A with one column from B (Saltelli et al., Comput.
 * Phys. Commun. 181:259, 2010), A and B being Latin hypercubes; estimates as in
 * `estimateIndices`. Intervals by the percentile bootstrap over rows (Archer, Saltelli & Sobol', J. Stat.
 * Comput. Simul. 58:99, 1997); they take rows for independent, so they are rather too wide than too narrow.
 *
 * Depends on the seed and the names alone, not on the order of the parameters. Throws as `evaluateRows`
 * and for an option or a quantile out of range.
 */
export async function sobol(
  model: OutcomeFunction,
  parameters: readonly UncertainParameter[],
  {seed, rows: count = 1024, resamples = 1000, confidence = 0.95, batchSize = 4096}: SobolOptions,
): Promise<SobolAnalysis> {
  checkParameters(parameters);
  checkCount("rows", count, 2);
  checkCount("resamples", resamples, 1);
  if (!(confidence > 0 && confidence < 1)) {
    throw new Error(`confidence must be above 0 and below 1, got ${confidence}`);
  }
  const draws = createDraws(seed);
  const columns = parameters.map((parameter) => ({
    a: valuesAt(parameter, latinColumn(draws, parameter.name, count, occasions.a)),
    b: valuesAt(parameter, latinColumn(draws, parameter.name, count, occasions.b)),
  }));
  const width = parameters.length + 2;
  const pointAt = (row: number, place: number) =>
    Float64Array.from(
      columns,
      ({a, b}, j) => (place === 1 || place === j + 2 ? b : a)[row] as number,
    );
  const {rows, failures, outputs} = await evaluateRows(
    model,
    {rows: count, width, pointAt},
    batchSize,
  );

  const quantities = Array.from({length: outputs}, (_, k): SaltelliOutputs => {
    const at = (place: number) =>
      Float64Array.from(rows, ({outcomes}) => outcomes[place]?.[k] as number);
    return {a: at(0), b: at(1), ab: parameters.map((_, j) => at(j + 2))};
  });
  const again = bootstrapped(draws, rows.length, resamples, quantities);
  return {
    names: parameters.map(({name}) => name),
    quantities: quantities.map((quantity, k) => {
      const {mean, variance, ...estimates} = estimateIndices(quantity);
      const withInterval = (kind: "first" | "total"): readonly Index[] =>
        [...estimates[kind]].map((value, j) => ({
          value,
          ...interval(again[k] ?? [], kind, j, confidence),
        }));
      return {mean, variance, first: withInterval("first"), total: withInterval("total")};
    }),
    rows: rows.length,
    failures,
  };
}

/** Keeps the random numbers of the two designs and of the bootstrap apart, whatever the names. */
const occasions = {a: 0, b: 1, bootstrap: 2};

/** The indices of each quantity in samples of the rows, drawn with replacement. */
function bootstrapped(
  draws: Draws,
  rows: number,
  resamples: number,
  quantities: readonly SaltelliOutputs[],
): IndexEstimates[][] {
  const again = quantities.map((): IndexEstimates[] => []);
  const weights = new Float64Array(rows); // how often each row is in the sample
  for (let index = 0; index < resamples; index++) {
    weights.fill(0);
    for (let subject = 0; subject < rows; subject++) {
      const u = draws.uniform({subject, parameter: 0, occasion: occasions.bootstrap, index});
      const row = Math.min(Math.floor(u * rows), rows - 1);
      weights[row] = (weights[row] as number) + 1;
    }
    quantities.forEach((quantity, k) => again[k]?.push(estimateIndices(quantity, weights)));
  }
  return again;
}

/** Samples in which nothing varies say nothing of shares. */
function interval(
  again: readonly IndexEstimates[],
  kind: "first" | "total",
  parameter: number,
  confidence: number,
): {low: number; high: number} {
  const sorted = again
    .map((estimates) => estimates[kind][parameter] as number)
    .filter((value) => Number.isFinite(value))
    .sort((x, y) => x - y);
  const at = (share: number) => quantileSorted(sorted, share) ?? NaN;
  return {low: at((1 - confidence) / 2), high: at((1 + confidence) / 2)};
}
