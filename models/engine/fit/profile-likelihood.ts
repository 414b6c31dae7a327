import type {FitProblem} from "./fit-problem.js";
import type {Fit, FitOptions} from "./least-squares.js";
import {walkProfile, type ProfileEnd, type ProfilePoint} from "./profile-walk.js";

export interface ProfileOptions {
  /** Rise of the sum of squares at which the interval ends: 3.84 is χ² of one parameter at 95 %. */
  readonly threshold?: number;
  /** How many points a side aims at between the estimate and the threshold. */
  readonly rungs?: number;
  /** How many points a side may take at most. */
  readonly maxPoints?: number;
  /** Refits start from the slopes of the fit and correct them, instead of taking differences: cheaper. */
  readonly holdsSlopes?: boolean;
  /** For the fits of the other parameters. */
  readonly fit?: FitOptions;
}

export interface Profile {
  readonly name: string;
  /** In the order of the parameter's value, the estimate among them. */
  readonly points: readonly ProfilePoint[];
  /** Ends of the interval in natural units; null on a side where the threshold was not reached. */
  readonly low: number | null;
  readonly high: number | null;
  /** Why each side ended: only "bound" says that the data do not limit the parameter there. */
  readonly ends: {readonly low: ProfileEnd; readonly high: ProfileEnd};
  readonly evaluations: number;
}

/**
 * Profile likelihood (Raue et al., Bioinformatics 25:1923, 2009): holds one parameter at a ladder of
 * values on both sides of its estimate and fits the others anew each time, until the sum of squares
 * has risen by the threshold or a bound is met. An interval open on a side means that the parameter is
 * not identified there.
 *
 * A point below the cost of the fit shows that the fit was no minimum: start it again from there.
 */
export async function profileLikelihood(
  problem: FitProblem,
  fit: Fit,
  name: string,
  {
    threshold = 3.84,
    rungs = 4,
    maxPoints = 20,
    holdsSlopes = false,
    fit: fitOptions = {},
  }: ProfileOptions = {},
): Promise<Profile> {
  const index = fit.names.indexOf(name);
  if (index < 0) {
    throw new Error(`profile: name must be one of ${fit.names.join(", ")}, got ${name}`);
  }
  let evaluations = 0;
  const counted: FitProblem = {
    ...problem,
    residuals: (points) => {
      evaluations += points.length;
      return problem.residuals(points);
    },
  };
  const ladder = {threshold, rungs, maxPoints, holdsSlopes, fit: fitOptions};
  const down = await walkProfile(counted, fit, index, "down", ladder);
  const up = await walkProfile(counted, fit, index, "up", ladder);
  const estimate = {value: fit.values[index] as number, cost: fit.cost, values: fit.values};
  return {
    name,
    points: [...[...down.points].reverse(), estimate, ...up.points],
    low: down.limit,
    high: up.limit,
    ends: {low: down.end, high: up.end},
    evaluations,
  };
}
