import type {FitProblem} from "./fit-problem.js";

export interface FixedParameter {
  readonly problem: FitProblem;
  /** The vector of all parameters from that of the free ones. */
  complete(free: Float64Array): Float64Array;
}

/** The problem that is left when one parameter is held at a value and the others start elsewhere. */
export function fixParameter(
  problem: FitProblem,
  index: number,
  value: number,
  start: Float64Array,
): FixedParameter {
  const drop = (vector: Float64Array) => vector.filter((_, j) => j !== index);
  const complete = (free: Float64Array) =>
    Float64Array.from({length: free.length + 1}, (_, j) =>
      j === index ? value : (free[j < index ? j : j - 1] as number),
    );
  return {
    complete,
    problem: {
      names: problem.names.filter((_, j) => j !== index),
      start: drop(start),
      low: drop(problem.low),
      high: drop(problem.high),
      residuals: (points) => problem.residuals(points.map(complete)),
    },
  };
}
