import {readFileSync} from "node:fs";
import {createSolver} from "../../models/engine/solve/solve.js";
import {loadSystem, problemModel} from "../../test/models/engine/load-system.js";
import {rates} from "../../test/oracle/ode-rates.js";
import {atMost, type Line, measure} from "../timing.js";

/** Stiff problems whose end is published, at rtol 1e-6: to its relative error, and warm. */
export async function textbookLines(): Promise<Line[]> {
  const {problems} = JSON.parse(
    readFileSync("test/reference/ode-problems.json", "utf8"),
  ) as Reference;
  const lines: Line[] = [];
  for (const [name, title] of Object.entries(titles)) {
    const {y0 = [], t = [], publishedEnd = []} = problems.find((one) => one.name === name) ?? {};
    const solve = createSolver(await loadSystem(problemModel(name, rates[name] ?? {})));
    const problem = {
      parameters: new Float64Array(),
      initial: Float64Array.from(y0),
      start: 0,
      end: t.at(-1) ?? NaN,
      times: [],
      events: [],
    };
    const tolerances = {rtol: 1e-6, atol: new Float64Array(y0.length).fill(1e-16)};
    const {final} = solve(problem, tolerances);
    const errors = publishedEnd.map((value, i) => Math.abs((final[i] ?? NaN) / value - 1));
    const {median} = measure(() => solve(problem, tolerances), 200);
    lines.push(
      {what: `${title}, rtol 1e-6, median of 200`, ...atMost(median, 2, "ms")},
      errorLine(Math.max(...errors)),
    );
  }
  return lines;
}

const titles = {
  robertson: "Robertson to 1e11",
  hires: "HIRES to 321.8122",
  vdpol1000: "Van der Pol, µ = 1000, to 2000",
};

interface Reference {
  readonly problems: readonly {
    readonly name: string;
    readonly y0: readonly number[];
    readonly t: readonly number[];
    readonly publishedEnd: readonly number[];
  }[];
}

const errorLine = (error: number): Line => ({
  what: "  relative error of the end",
  measured: error.toExponential(1),
  goal: "at most 1e-5",
  isMet: error <= 1e-5,
});
