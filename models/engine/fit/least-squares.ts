import {boundedStep, type LinearView} from "./bounded-step.js";
import {differentiate, planDifferences} from "./differences.js";
import {createEvaluator, type Outcome} from "./evaluate.js";
import {FitFailure} from "./fit-failure.js";
import {checkProblem, type FitProblem} from "./fit-problem.js";
import {createLogSpace} from "./log-space.js";
import {uncertainty, type Uncertainty} from "./uncertainty.js";
import {addScaled, sumOfSquares} from "./vectors.js";

export interface FitOptions {
  /**
   * Relative accuracy of the residual function, 1e-6 for a simulation. Three defaults follow from it:
   * the step of the differences, the rank tolerance and the tolerance.
   */
  readonly accuracy?: number;
  /**
   * Step of the central differences in ln p. Their error is about accuracy / step + step² / 6, least
   * near ∛(3 accuracy); the default ∛accuracy, 0.01 for a simulation, leaves room for steep functions.
   */
  readonly step?: number;
  /** Singular values below this share of the largest drown in the error of the differences. */
  readonly rankTolerance?: number;
  /**
   * The fit ends when an undamped step would lower the sum of squares by less than this share of it,
   * or when no step longer than this in ln p lowers it.
   */
  readonly tolerance?: number;
  readonly maxIterations?: number;
  /**
   * d residual / d ln p near the start, a column for each parameter: then no differences are taken, and
   * each step corrects it by Broyden's formula (Math. Comp. 19:577, 1965). Much cheaper close by; the
   * uncertainty of the fit is that of the corrected slopes.
   */
  readonly jacobian?: readonly Float64Array[];
  /** Damping at the start, as a share of the largest curvature; small when the start is nearly right. */
  readonly damping?: number;
}

export interface Fit extends Uncertainty {
  readonly names: readonly string[];
  /** In natural units. */
  readonly values: Float64Array;
  /** The sum of squares, not half of it, so that a rise by 3.84 is a limit of 95 %. */
  readonly cost: number;
  readonly residuals: Float64Array;
  /** d residual / d ln p at the values, a column for each parameter. */
  readonly jacobian: readonly Float64Array[];
  /** Names of the parameters that ended on a bound: the others' errors hold for them fixed there. */
  readonly atBound: readonly string[];
  /** False when `maxIterations` ended the fit, or points without residuals barred its way. */
  readonly hasConverged: boolean;
  readonly iterations: number;
  readonly evaluations: number;
}

/**
 * Weighted nonlinear least squares by the method of Levenberg and Marquardt in the logarithms of the
 * parameters, with Nielsen's damping μI (Madsen, Nielsen & Tingleff, Methods for Non-Linear Least
 * Squares Problems, 2nd ed., DTU 2004, algorithm 3.16), within bounds. The end of it is judged by how
 * much the tangent plane still promises, as by Bates & Watts (Technometrics 23:179, 1981).
 *
 * Each iteration asks for one Jacobian, all its points in one batch, and for one point a trial step.
 * A trial that fails is a step too long.
 */
export async function fitLeastSquares(problem: FitProblem, options: FitOptions = {}): Promise<Fit> {
  checkProblem(problem);
  const {names} = problem;
  const {accuracy = 1e-6, maxIterations = 50, damping = 1e-3} = options;
  const {step = Math.cbrt(accuracy), tolerance = accuracy} = options;
  const {rankTolerance = accuracy / step} = options;
  const space = createLogSpace(problem.low, problem.high);
  const evaluator = createEvaluator(problem.residuals);
  const residualsAt = async (x: Float64Array) =>
    (await evaluator.evaluate([space.toNatural(x)]))[0] as Outcome;

  const slopesAt = async (x: Float64Array, residuals: Float64Array) => {
    const plan = planDifferences(x, space, step);
    const outcomes = await evaluator.evaluate(plan.points);
    return differentiate(names, plan, residuals, outcomes);
  };
  const linearise = async (
    x: Float64Array,
    residuals: Float64Array,
    corrected = options.jacobian,
  ): Promise<LinearView> => {
    const jacobian = corrected ?? (await slopesAt(x, residuals));
    const room = {
      down: space.low.map((low, j) => low - (x[j] as number)),
      up: space.high.map((high, j) => high - (x[j] as number)),
    };
    return {residuals, jacobian, room};
  };

  let x = space.toLog(problem.start);
  const first = await residualsAt(x);
  if (first instanceof Error) {
    const place = names.map((name, j) => `${name} = ${problem.start[j] ?? NaN}`).join(", ");
    throw new FitFailure(`no residuals at the start (${place}): ${first.message}`, {cause: first});
  }
  let view = await linearise(x, first);
  let [iterations, hasConverged, isBarred] = [0, false, false];
  let mu = Math.max(damping, 1e-15) * Math.max(0, ...view.jacobian.map(sumOfSquares));
  let growth = 2;
  for (;;) {
    const cost = sumOfSquares(view.residuals);
    const promise = boundedStep(view, 0, rankTolerance).predictedFall;
    if (Math.abs(promise) <= tolerance * cost) hasConverged = true;
    if (hasConverged || iterations === maxIterations) break;
    const {change, predictedFall} = boundedStep(view, mu, rankTolerance);
    if (change.every((value) => Math.abs(value) <= tolerance)) {
      hasConverged = !isBarred;
      break;
    }
    const xNext = space.clamp(x.map((value, j) => value + (change[j] as number)));
    const next = await residualsAt(xNext);
    const fall = next instanceof Error ? -Infinity : cost - sumOfSquares(next);
    const gain = predictedFall > 0 ? fall / predictedFall : -Infinity;
    isBarred = next instanceof Error;
    if (next instanceof Error || gain < leastGain) {
      mu *= growth;
      growth *= 2;
      continue;
    }
    mu *= Math.max(1 / 3, 1 - (2 * gain - 1) ** 3);
    growth = 2;
    iterations++;
    const moved = xNext.map((value, j) => value - (x[j] as number));
    x = xNext;
    view = await linearise(x, next, options.jacobian && corrected(view, moved, next));
  }

  const isHeld = (j: number) => space.isAtBound(x, j);
  return {
    names,
    values: space.toNatural(x),
    cost: sumOfSquares(view.residuals),
    residuals: view.residuals,
    jacobian: view.jacobian,
    ...uncertainty(view.jacobian, isHeld, rankTolerance),
    atBound: names.filter((_, j) => isHeld(j)),
    hasConverged,
    iterations,
    evaluations: evaluator.evaluations,
  };
}

/** The slopes that would have led from the residuals of a view to those after a move. */
function corrected(view: LinearView, moved: Float64Array, after: Float64Array): Float64Array[] {
  const surprise = after.map((value, i) => value - (view.residuals[i] as number));
  moved.forEach((distance, j) => addScaled(surprise, -distance, view.jacobian[j] as Float64Array));
  const length = sumOfSquares(moved);
  return view.jacobian.map((column, j) => {
    const slopes = column.slice();
    if (length > 0) addScaled(slopes, (moved[j] as number) / length, surprise);
    return slopes;
  });
}

/** Share of the promised fall that a step must keep (Moré, Lecture Notes in Mathematics 630:105, 1978). */
const leastGain = 1e-4;
