import type {FitProblem} from "../../../../models/engine/fit/fit-problem.js";

export const vector = (...numbers: readonly number[]) => Float64Array.from(numbers);

export interface Bounds {
  readonly start: readonly number[];
  readonly low?: readonly number[];
  readonly high?: readonly number[];
}

/** A problem from a plain function of one point; bounds are 1e-3 and 1e3 unless told. */
export function problemOf(
  {start, low, high}: Bounds,
  residuals: (...values: number[]) => readonly number[],
): FitProblem {
  return {
    names: start.map((_, j) => "abcdefgh".charAt(j)),
    start: vector(...start),
    low: low === undefined ? vector(...start).fill(1e-3) : vector(...low),
    high: high === undefined ? vector(...start).fill(1e3) : vector(...high),
    residuals: (points) => Promise.resolve(points.map((point) => vector(...residuals(...point)))),
  };
}

/** Residuals matrix · ln p − observed: a straight line, a plane and so on in the logarithms. */
export function linearProblem(
  matrix: readonly (readonly number[])[],
  observed: readonly number[],
  bounds: Omit<Bounds, "start"> = {},
): FitProblem {
  const start = (matrix[0] ?? []).map(() => 1);
  return problemOf({start, ...bounds}, (...values) =>
    matrix.map((row, i) => product(row, values.map(Math.log)) - at(observed, i)),
  );
}

export const product = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, value, i) => sum + value * at(b, i), 0);

export function at(list: ArrayLike<number>, index: number): number {
  const item = list[index];
  if (item === undefined) throw new Error(`no number ${index} of ${list.length}`);
  return item;
}
