import {identifiedDirections} from "./singular-values.js";
import {addScaled, dot, sumOfSquares} from "./vectors.js";

/** The fit seen from one point, as if the residuals were linear in the logarithms. */
export interface LinearView {
  readonly residuals: Float64Array;
  /** d residual / d ln p, a column for each parameter. */
  readonly jacobian: readonly Float64Array[];
  /** How far each logarithm may go down (≤ 0) and up (≥ 0). */
  readonly room: {readonly down: Float64Array; readonly up: Float64Array};
}

export interface Step {
  readonly change: Float64Array;
  /** By how much the sum of squares would fall if the view were exact. */
  readonly predictedFall: number;
}

/**
 * The damped step −(JᵀJ + μI)⁻¹Jᵀr within the bounds: a parameter at a bound that would rather leave
 * the box stays (Bertsekas, SIAM J. Control Optim. 20:221, 1982), one that would leave it on the way
 * goes to the bound, and each time the others answer to that. Directions that the data do not see are
 * not moved along.
 */
export function boundedStep(view: LinearView, damping: number, rankTolerance: number): Step {
  const {jacobian, residuals, room} = view;
  const column = (j: number) => jacobian[j] as Float64Array;
  const change = new Float64Array(jacobian.length);
  const target = residuals.slice();
  let free = [...jacobian.keys()].filter((j) => {
    const slope = dot(column(j), residuals);
    return slope > 0 ? room.down[j] !== 0 : room.up[j] !== 0;
  });
  while (free.length > 0) {
    const wish = dampedStep(free.map(column), target, damping, rankTolerance);
    const leaving = new Set<number>();
    free.forEach((j, k) => {
      const [wanted, down, up] = [wish[k] as number, room.down[j] as number, room.up[j] as number];
      change[j] = Math.min(Math.max(wanted, down), up);
      if (change[j] !== wanted) leaving.add(j);
    });
    if (leaving.size === 0) break;
    for (const j of leaving) addScaled(target, change[j] as number, column(j));
    free = free.filter((j) => !leaving.has(j));
  }
  const after = residuals.slice();
  change.forEach((value, j) => addScaled(after, value, column(j)));
  return {change, predictedFall: sumOfSquares(residuals) - sumOfSquares(after)};
}

function dampedStep(
  columns: readonly Float64Array[],
  residuals: Float64Array,
  damping: number,
  rankTolerance: number,
): Float64Array {
  const step = new Float64Array(columns.length);
  for (const direction of identifiedDirections(columns, rankTolerance)) {
    const {singularValue: s} = direction;
    addScaled(
      step,
      (-s * dot(direction.residuals, residuals)) / (s * s + damping),
      direction.parameters,
    );
  }
  return step;
}
