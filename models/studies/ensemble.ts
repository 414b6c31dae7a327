import type {Parameter} from "../engine/model.js";
import {createDraws} from "../engine/random/draws.js";
import {sumOfSquares} from "../engine/fit/vectors.js";
import type {FitGroup, ResidualTask, Unknown} from "./calibration.js";
import {drawSet, type EstimateGroup} from "./ensemble-draws.js";
import {surprise} from "./prior.js";

type ParameterSet = Readonly<Record<string, number>>;

export interface EnsembleOptions {
  readonly groups: readonly (EstimateGroup & {readonly group: FitGroup})[];
  /** What was known of the estimated parameters beforehand. */
  readonly unknowns: readonly Unknown[];
  /** What was not fitted and is not measured in people, to be drawn from its range. */
  readonly ranges: Readonly<Record<string, Parameter>>;
  /** Residuals of each task; null for one that could not be computed. */
  readonly residuals: (tasks: readonly ResidualTask[]) => Promise<readonly (Float64Array | null)[]>;
  readonly seed: number;
  readonly count: number;
  readonly most: number;
}

export interface Ensemble {
  readonly sets: readonly ParameterSet[];
  readonly tried: number;
}

/**
 * Parameter sets that the data allow: drawn around the estimates and over the ranges (`drawSet`), within
 * what was known beforehand. A set is kept when its sum of squares, from the data and from what was known
 * of every number drawn, is no further above the least than 95 % of such draws would be if the model
 * were linear: χ² with one degree for each number.
 */
export async function drawEnsemble(options: EnsembleOptions): Promise<Ensemble> {
  const {groups, unknowns, ranges, residuals, seed, count, most} = options;
  const draws = createDraws(seed);
  const allowed = chiSquareQuantile95(unknowns.length + Object.keys(ranges).length);
  const costs = async (sets: readonly ParameterSet[]): Promise<number[]> => {
    const tasks = sets.flatMap((typical) => groups.map(({group}) => ({group, typical})));
    const answers = await residuals(tasks);
    return sets.map((set, i) =>
      answers
        .slice(i * groups.length, (i + 1) * groups.length)
        .reduce(
          (sum, own) => sum + (own === null ? Infinity : sumOfSquares(own)),
          surprises(unknowns, ranges, set),
        ),
    );
  };
  const best = groups.flatMap(({estimates}) => estimates.map(({name, value}) => [name, value]));
  const [least = NaN] = await costs([Object.fromEntries(best) as Record<string, number>]);
  const sets: ParameterSet[] = [];
  let tried = 0;
  while (sets.length < count && tried < most) {
    const drawn = Array.from({length: 40}, (_, i) => drawSet(draws, tried + i, groups, ranges));
    tried += drawn.length;
    const batch = drawn.filter((set) => isWithin(unknowns, set));
    const costOf = await costs(batch);
    sets.push(...batch.filter((_, i) => (costOf[i] ?? NaN) - least <= allowed));
  }
  if (sets.length < count) {
    throw new Error(`ensemble: only ${sets.length} of ${count} sets after ${tried} draws`);
  }
  return {sets: sets.slice(0, count), tried};
}

/** What a set costs against what was known beforehand, of the fitted parameters and of the others. */
function surprises(
  unknowns: readonly Unknown[],
  ranges: EnsembleOptions["ranges"],
  set: ParameterSet,
): number {
  const fitted = unknowns.map((unknown) => surprise(unknown, set[unknown.name] ?? NaN));
  const others = Object.entries(ranges).map(([name, row]) => surprise(row, set[name] ?? row.value));
  return sumOfSquares(Float64Array.from([...fitted, ...others]));
}

const isWithin = (unknowns: readonly Unknown[], set: ParameterSet): boolean =>
  unknowns.every(({name, low, high}) => low <= (set[name] ?? NaN) && (set[name] ?? NaN) <= high);

/** 95 % quantile of χ², by the cube-root approximation of Wilson and Hilferty (PNAS 17:684, 1931). */
export const chiSquareQuantile95 = (degrees: number): number => {
  const spread = 2 / (9 * degrees);
  return degrees * (1 - spread + 1.6449 * Math.sqrt(spread)) ** 3;
};
