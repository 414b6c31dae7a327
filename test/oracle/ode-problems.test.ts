import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {createSolver} from "../../models/engine/solve/solve.js";
import {loadSystem, problemModel} from "../models/engine/load-system.js";
import {rates} from "./ode-rates.js";

/** Trajectories agreed on by two independent solvers; the origin stands in the file. */
const {problems} = JSON.parse(
  readFileSync(new URL("../reference/ode-problems.json", import.meta.url), "utf8"),
) as {problems: {name: string; y0: number[]; t: number[]; y: number[][]}[]};

test.each(problems)("$name follows the trajectory of two other solvers", async (problem) => {
  const system = await loadSystem(problemModel(problem.name, rates[problem.name] ?? {}));
  const solve = createSolver(system);
  const {rows} = solve(
    {
      parameters: new Float64Array(),
      initial: Float64Array.from(problem.y0),
      start: 0,
      end: problem.t.at(-1) ?? 0,
      times: problem.t,
      events: [],
    },
    {rtol: 1e-9, atol: new Float64Array(problem.y0.length).fill(1e-15)},
  );
  // Stiff problems forget local errors (controlled at 1e-9); an orbit adds them up, its phase drifting
  // with the square of time. The references themselves agree to 7e-9 or better.
  const bound = problem.name === "kepler" ? 1e-6 : 1e-8;
  problem.y.forEach((row, r) =>
    row.forEach((expected, i) => {
      const peak = Math.max(...problem.y.map((other) => Math.abs(other[i] ?? 0)));
      const scale = Math.max(Math.abs(expected), 1e-2 * peak);
      const got = rows[r * row.length + i] ?? NaN;
      expect(Math.abs(got - expected) / scale).toBeLessThan(bound);
    }),
  );
});
