import {FitFailure} from "./fit-failure.js";
import type {FitProblem} from "./fit-problem.js";
import {fixParameter} from "./fixed-parameter.js";
import {fitLeastSquares, type Fit, type FitOptions} from "./least-squares.js";

export interface ProfilePoint {
  /** Of the profiled parameter, in natural units. */
  readonly value: number;
  /** Least sum of squares with the parameter held there. */
  readonly cost: number;
  /** All parameters, so that one sees which of them make up for it. */
  readonly values: Float64Array;
}

/** The threshold was crossed, a bound met, the points used up, or nothing further could be computed. */
export type ProfileEnd = "threshold" | "bound" | "points" | "failure";

export interface ProfileSide {
  readonly points: readonly ProfilePoint[];
  readonly limit: number | null;
  readonly end: ProfileEnd;
}

export interface Ladder {
  readonly threshold: number;
  readonly rungs: number;
  readonly maxPoints: number;
  readonly fit: FitOptions;
  /** Refits start from the slopes of the fit and correct them, instead of taking differences. */
  readonly holdsSlopes: boolean;
}

/**
 * One side of a profile. Its measure is the root of the rise of the sum of squares, which for a linear
 * model grows in proportion to the distance from the estimate (the profile t of Bates & Watts,
 * Nonlinear Regression Analysis, 1988, chapter 6). Steps are chosen so that it climbs one rung at a
 * time, and the limit lies on the straight line between the two points around the threshold.
 */
export async function walkProfile(
  problem: FitProblem,
  fit: Fit,
  index: number,
  side: "down" | "up",
  ladder: Ladder,
): Promise<ProfileSide> {
  const estimate = fit.values[index] as number;
  const bound = (side === "up" ? problem.high : problem.low)[index] as number;
  const room = Math.abs(Math.log(bound / estimate));
  const sign = side === "up" ? 1 : -1;
  const valueAt = (distance: number) =>
    distance >= room ? bound : estimate * Math.exp(sign * distance);
  const goal = Math.sqrt(ladder.threshold);
  const rung = (overshoot * goal) / ladder.rungs;

  const path: Place[] = [
    {distance: 0, root: 0, point: {value: estimate, cost: fit.cost, values: fit.values}},
  ];
  let attempts = 0;
  const visit = async (distance: number): Promise<Place | null> => {
    attempts++;
    const value = valueAt(distance);
    const guesses = [
      extrapolated(problem, fit, index, path, distance, sign),
      last(path).point.values,
    ];
    const point = await refit(problem, index, value, guesses, fit, ladder);
    return point && {distance, root: Math.sqrt(Math.max(0, point.cost - fit.cost)), point};
  };
  const finish = (limit: number | null, end: ProfileEnd, beyond: readonly Place[] = []) => ({
    points: [...path.slice(1), ...beyond].map(({point}) => point),
    limit,
    end,
  });

  const error = fit.standardErrors[index] as number;
  let step = Math.min(error < Infinity ? rung * error : Infinity, room / ladder.rungs);
  let hasFailed = false;
  while (attempts < ladder.maxPoints) {
    const here = last(path);
    if (here.distance >= room) return finish(null, "bound");
    const next = await visit(Math.min(here.distance + step, room));
    hasFailed = next === null;
    if (next === null) {
      step /= 4;
      continue;
    }
    if (next.root >= goal) return await close(next);
    path.push(next);
    const slope = (next.root - here.root) / (next.distance - here.distance);
    step = Math.min(Math.max(slope > 0 ? rung / slope : Infinity, step / 4), 2 * step);
  }
  const isAtBound = last(path).distance >= room;
  return finish(null, isAtBound ? "bound" : hasFailed ? "failure" : "points");

  /** Halves a crossing that climbed too many rungs at once, then draws the line. */
  async function close(first: Place): Promise<ProfileSide> {
    const beyond = [first];
    let above = first;
    while (above.root - last(path).root > 2 * rung && attempts < ladder.maxPoints) {
      const middle = await visit((above.distance + last(path).distance) / 2);
      if (middle === null) break;
      if (middle.root < goal) path.push(middle);
      else beyond.unshift((above = middle));
    }
    const below = last(path);
    const share = (goal - below.root) / (above.root - below.root);
    const distance = below.distance + share * (above.distance - below.distance);
    return finish(valueAt(distance), "threshold", beyond);
  }
}

/** A point of the profile with its distance in ln p from the estimate and the root of its rise. */
interface Place {
  readonly distance: number;
  readonly root: number;
  readonly point: ProfilePoint;
}

/** The last rung lies this much beyond the threshold, so that a bend does not cost another point. */
const overshoot = 1.05;

/** Share of the threshold that the fits of the other parameters may leave undone. */
const undone = 1e-3;

const last = (path: readonly Place[]) => path.at(-1) as Place;

/** The others fitted anew from the first guess that works, or null when none does. */
async function refit(
  problem: FitProblem,
  index: number,
  value: number,
  guesses: readonly Float64Array[],
  best: Fit,
  {threshold, fit: options, holdsSlopes}: Ladder,
): Promise<ProfilePoint | null> {
  const tolerance = (undone * threshold) / Math.max(best.cost, threshold);
  const slopes = holdsSlopes ? {jacobian: best.jacobian.filter((_, j) => j !== index)} : {};
  for (const guess of guesses) {
    const held = fixParameter(problem, index, value, guess);
    try {
      const economical = {maxIterations: 10, damping: 1e-6, tolerance};
      const {values, cost} = await fitLeastSquares(held.problem, {
        ...economical,
        ...slopes,
        ...options,
      });
      return {value, cost, values: held.complete(values)};
    } catch (failure) {
      if (!(failure instanceof FitFailure)) throw failure;
    }
  }
  return null;
}

/**
 * Where the others will probably be: on the line, in logarithms, through the last two places, or at
 * the first step along the covariance of the fit.
 */
function extrapolated(
  {low, high}: FitProblem,
  fit: Fit,
  index: number,
  path: readonly Place[],
  distance: number,
  sign: number,
): Float64Array {
  const [before, here] = [path.at(-2), last(path)];
  const ahead = distance - here.distance;
  const covariance = fit.covariance[index] as Float64Array;
  return here.point.values.map((value, j) => {
    const slope =
      before === undefined
        ? (sign * (covariance[j] as number)) / (covariance[index] as number)
        : Math.log(value / (before.point.values[j] as number)) / (here.distance - before.distance);
    const guess = value * Math.exp(Number.isFinite(slope) ? slope * ahead : 0);
    return Math.min(Math.max(guess, low[j] as number), high[j] as number);
  });
}
