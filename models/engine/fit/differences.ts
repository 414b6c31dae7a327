import type {Outcome} from "./evaluate.js";
import {FitFailure} from "./fit-failure.js";
import type {LogSpace} from "./log-space.js";

/** Where a function must be known for its derivatives: two points a parameter, in one batch. */
export interface DifferencePlan {
  readonly points: readonly Float64Array[];
  /** How far each pair of points lies from the centre, in logarithms. */
  readonly offsets: readonly (readonly [number, number])[];
}

/**
 * Central differences, a step up and one down; where a bound is nearer than that, one step and two
 * steps away from it, which is of second order as well.
 */
export function planDifferences(x: Float64Array, space: LogSpace, step: number): DifferencePlan {
  const offsets = Array.from(x, (value, j): readonly [number, number] => {
    const [low, high] = [space.low[j] as number, space.high[j] as number];
    const h = Math.min(step, (high - low) / 3);
    if (value + h > high) return [-h, -2 * h];
    return value - h < low ? [h, 2 * h] : [h, -h];
  });
  const points = offsets.flatMap((pair, j) =>
    pair.map((offset) => space.toNatural(x.map((value, k) => (k === j ? value + offset : value)))),
  );
  return {points, offsets};
}

/**
 * d output / d ln p, a column for each parameter: the slope at the centre of the parabola through
 * centre and both points. Where one of the two failed, the slope of the straight line to the other.
 */
export function differentiate(
  names: readonly string[],
  {offsets}: DifferencePlan,
  centre: Float64Array,
  outcomes: readonly Outcome[],
): Float64Array[] {
  return offsets.map(([a, b], j) => {
    const [first, second] = [outcomes[2 * j] as Outcome, outcomes[2 * j + 1] as Outcome];
    const slope = (to: Float64Array, offset: number) =>
      to.map((value, i) => (value - (centre[i] as number)) / offset);
    if (first instanceof Error) {
      if (second instanceof Error) {
        throw new FitFailure(`no derivative with respect to ${names[j] ?? j}: ${first.message}`);
      }
      return slope(second, b);
    }
    if (second instanceof Error) return slope(first, a);
    const [toFirst, toSecond] = [slope(first, a), slope(second, b)];
    return toFirst.map((value, i) => (value * b - (toSecond[i] as number) * a) / (b - a));
  });
}
