import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {createSolver} from "../../models/engine/solve/solve.js";
import {loadSystem, problemModel} from "../models/engine/load-system.js";

/** Trajectories agreed on by two independent solvers; the origin stands in the file. */
const {problems} = JSON.parse(
  readFileSync(new URL("../reference/ode-problems.json", import.meta.url), "utf8"),
) as {problems: {name: string; y0: number[]; t: number[]; y: number[][]}[]};

const rates: Record<string, Record<string, string>> = {
  robertson: {
    x: "-0.04*x + 1e4*y*z",
    y: "0.04*x - 1e4*y*z - 3e7*y^2",
    z: "3e7*y^2",
  },
  vdpol1000: {x: "v", v: "1000*(1 - x^2)*v - x"},
  hires: {
    y1: "-1.71*y1 + 0.43*y2 + 8.32*y3 + 0.0007",
    y2: "1.71*y1 - 8.75*y2",
    y3: "-10.03*y3 + 0.43*y4 + 0.035*y5",
    y4: "8.32*y2 + 1.71*y3 - 1.12*y4",
    y5: "-1.745*y5 + 0.43*y6 + 0.43*y7",
    y6: "-280*y6*y8 + 0.69*y4 + 1.71*y5 - 0.43*y6 + 0.69*y7",
    y7: "280*y6*y8 - 1.81*y7",
    y8: "-280*y6*y8 + 1.81*y7",
  },
  brusselator: {x: "1 + x^2*y - 4*x", y: "3*x - x^2*y"},
  kepler: {
    x: "u",
    y: "v",
    u: "-x/(x^2 + y^2)^1.5",
    v: "-y/(x^2 + y^2)^1.5",
  },
};

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
