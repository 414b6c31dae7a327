import {createSolver} from "../../models/engine/solve/solve.js";
import type {System} from "../../models/engine/system.js";
import type {Peer} from "../solver/classic-trial.js";
import {problemOf, rowLength, subjects, tolerancesOf} from "../solver/classic-workload.js";

/** Our own solver, one subject after another in one thread. */
export function classicOurs(system: System): Peer {
  const solve = createSolver(system);
  const rows = new Float64Array(subjects.length * rowLength);
  return (rtol) => {
    const tolerances = tolerancesOf(rtol);
    const before = performance.now();
    subjects.forEach((parameters, i) => {
      const part = rows.subarray(i * rowLength, (i + 1) * rowLength);
      solve(problemOf(parameters, part), tolerances);
    });
    return {ms: performance.now() - before, rows};
  };
}
