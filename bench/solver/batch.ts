import {
  createSolver,
  type Problem,
  type Solver,
  type Tolerances,
} from "../../models/engine/solve/solve.js";
import {magnesium} from "../../models/generated/magnesium.js";
import {loadSystem} from "../../test/models/engine/load-system.js";
import {classicModel} from "./classic-model.js";

/** Some subjects of one model: what a worker is sent. */
export interface Batch {
  readonly model: ModelName;
  readonly problems: readonly Problem[];
  readonly tolerances: Tolerances;
}

export type ModelName = "classic" | "magnesium";

/** Work without memory or messages, by which to judge what the cores of the machine have to give. */
export interface Spin {
  readonly turns: number;
}

/** What is observed, of one subject after another: the central compartment, the plasma. */
export async function answerBatch(task: Batch | Spin): Promise<Float64Array> {
  if ("turns" in task) return Float64Array.of(spin(task.turns));
  const {model, problems, tolerances} = task;
  const {solve, observed, size} = await (machines[model] ??= load(model));
  const series = problems.map((problem) => {
    const {rows} = solve(problem, tolerances);
    return Float64Array.from(problem.times, (_, i) => rows[i * size + observed] as number);
  });
  return Float64Array.from(series.flatMap((one) => [...one]));
}

interface Machine {
  readonly solve: Solver;
  readonly observed: number;
  readonly size: number;
}

const machines: Partial<Record<ModelName, Promise<Machine>>> = {};

async function load(model: ModelName): Promise<Machine> {
  const system = model === "magnesium" ? magnesium : await loadSystem(classicModel);
  const observed = system.states.indexOf(model === "magnesium" ? "plasma" : "central");
  return {solve: createSolver(system), observed, size: system.states.length};
}

function spin(turns: number): number {
  let x = 1;
  for (let i = 0; i < turns; i++) x = Math.sqrt(x + i);
  return x;
}
