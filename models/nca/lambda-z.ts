import type {Profile, Route} from "./profile.js";

/** The end of a curve as an exponential: ln c = intercept − λz t, by least squares on some of its points. */
export interface TerminalSlope {
  /** Indices of the points, in order. */
  readonly points: readonly number[];
  /** Per unit of time, above 0. */
  readonly lambdaZ: number;
  readonly intercept: number;
  readonly rSquared: number;
  /** 1 − (1 − r²)(n − 1)/(n − 2). */
  readonly rSquaredAdjusted: number;
  /** Of ln c with time, below 0. */
  readonly correlation: number;
}

/** A longer window wins when it fits as well as the best to within this much of adjusted r². */
const asGood = 1e-4;

/**
 * The terminal slope on the last three or more positive points after the peak (with the peak after a
 * bolus) whose adjusted r² is highest, as WinNonlin chooses them; null where no such window falls.
 */
export function bestSlope(
  profile: Profile,
  peak: number,
  route: Route["kind"],
): TerminalSlope | null {
  const first = route === "iv-bolus" ? peak : peak + 1;
  const positive = profile.concentrations.flatMap((c, i) => (c > 0 && i >= first ? [i] : []));
  const falling: TerminalSlope[] = [];
  for (let count = 3; count <= positive.length; count++) {
    const slope = slopeThrough(profile, positive.slice(-count));
    if (slope !== null) falling.push(slope);
  }
  const best = Math.max(...falling.map(({rSquaredAdjusted}) => rSquaredAdjusted));
  return falling.filter(({rSquaredAdjusted}) => rSquaredAdjusted >= best - asGood).at(-1) ?? null;
}

/**
 * The terminal slope through chosen points, three or more and all positive; null where it does not fall.
 * Throws a RangeError for fewer, or for one that is not positive.
 */
export function slopeThrough(
  {times, concentrations}: Profile,
  points: readonly number[],
): TerminalSlope | null {
  const n = points.length;
  if (n < 3) throw new RangeError(`a terminal slope needs 3 points or more, got ${n}`);
  const x = points.map((i) => times[i] ?? NaN);
  const y = points.map((i) => Math.log(concentrations[i] ?? NaN));
  const wrong = y.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0)
    throw new RangeError(`point ${points[wrong]} of a terminal slope is not positive`);
  const [meanX, meanY] = [mean(x), mean(y)];
  let [sxx, sxy, syy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [(x[i] as number) - meanX, (y[i] as number) - meanY];
    sxx += dx * dx;
    sxy += dx * dy;
    syy += dy * dy;
  }
  const slope = sxy / sxx;
  if (!(slope < 0)) return null;
  const rSquared = (sxy * sxy) / (sxx * syy);
  return {
    points,
    lambdaZ: -slope,
    intercept: meanY - slope * meanX,
    rSquared,
    rSquaredAdjusted: 1 - ((1 - rSquared) * (n - 1)) / (n - 2),
    correlation: sxy / Math.sqrt(sxx * syy),
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
