import {createSolver, type Tolerances} from "../../models/engine/solve/solve.js";
import {parameters} from "../../models/generated/data.js";
import {magnesium} from "../../models/generated/magnesium.js";
import {magnesiumModel} from "../../models/magnesium/system.js";
import {createCvode} from "../peers/cvode.js";
import {Missing, orMissing} from "../peers/missing.js";
import {type Line, measure} from "../timing.js";
import {floorsOf, worstError} from "./errors.js";
import {missingLine, ratioLine} from "./lines.js";
import {day, magnesiumProblem} from "./magnesium-problem.js";
import {type Point, timeAt} from "./work-precision.js";

/** The whole model for a day, beside the same equations in C under CVODE, at an error of 1e-6. */
export function magnesiumCvodeLines(): Line[] {
  const problem = magnesiumProblem(day);
  const size = problem.initial.length;
  const solve = createSolver(magnesium);
  const rough = solve(problem, {rtol: 1e-9, atol: new Float64Array(size).fill(1e-14)}).rows;
  const floors = floorsOf(rough, size, 1e-9); // mmol
  /** Absolute tolerances as the errors are measured, or coarser by a factor. */
  const tolerances = (rtol: number, factor: number): Tolerances => ({
    rtol,
    atol: floors.map((floor) => floor * rtol * factor),
  });
  const reference = solve(problem, tolerances(1e-12, 1)).rows;
  const errorOf = (rows: Float64Array) => worstError(rows, reference, floors);
  /** The fastest of several factors, so that each solver has the one that suits it. */
  const best = (run: (at: Tolerances) => Point): number => {
    const times = [1, 10, 100, 1000, 10_000].map((factor) => {
      const steps = Array.from({length: 13}, (_, i) => 10 ** (-4 - i / 2));
      return timeAt(
        1e-6,
        steps.map((rtol) => run(tolerances(rtol, factor))),
      );
    });
    return Math.min(...times);
  };

  const our = best((at) => {
    const {median} = measure(() => solve(problem, at), 21, 4);
    return {ms: median, error: errorOf(solve(problem, at).rows)};
  });
  const lines: Line[] = [{what: `${title}, ours`, measured: `${our.toFixed(2)} ms`}];
  const cvode = orMissing("CVODE", () => createCvode(magnesiumModel(parameters), "magnesium"));
  if (cvode instanceof Missing) return [...lines, missingLine(cvode)];
  const agreement = errorOf(cvode(problem, tolerances(1e-13, 1), 1).rows);
  const their = best((at) => {
    const {ms, rows} = cvode(problem, at, 21);
    return {ms, error: errorOf(rows)};
  });
  return [
    {
      what: "magnesium, our reference against CVODE at rtol 1e-13",
      measured: agreement.toExponential(1),
      goal: "at most 1e-8",
      isMet: agreement <= 1e-8,
    },
    ...lines,
    {what: `${title}, CVODE`, measured: `${their.toFixed(2)} ms`},
    ratioLine("  ours over C and CVODE", our / their, 0.5),
  ];
}

const title = "magnesium, 24 h at an error of 1e-6";
