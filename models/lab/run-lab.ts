import type {System} from "../engine/system.js";
import {observe} from "../pk/observe.js";
import {play} from "../pk/play.js";
import {type Stretch, stretchAt, systemMachine} from "../pk/system-machine.js";
import type {Lab} from "./lab.js";

export interface LabResult {
  readonly times: readonly number[];
  readonly states: Readonly<Record<string, readonly number[]>>;
  readonly outputs: Readonly<Record<string, readonly number[]>>;
  readonly solver: {
    readonly steps: number;
    readonly rejected: number;
    readonly rhs: number;
    /** How each steady state was found, where records ask for one. */
    readonly steadyStates?: readonly {readonly cycles: number; readonly residual: number}[];
  };
}

/**
 * Runs a checked file on its model, made into a system by `interpret` or by generated code. The states
 * have their starting values at time 0, or at the first row before it.
 * Throws `SolverError`, or an error naming the residual where there is no steady state.
 */
export function runLab(lab: Lab, system: System): LabResult {
  const {initial, records, times, solver} = lab;
  const stretches = stretchesOf(lab);
  const counts = {steps: 0, rejected: 0, rhs: 0};
  const steadyStates: {cycles: number; residual: number}[] = [];
  const machine = systemMachine(system, {
    ...{start: initial, rtol: solver.rtol, atol: () => solver.atol, stretches},
    onSolved({steps, rejected, rhs}) {
      counts.steps += steps;
      counts.rejected += rejected;
      counts.rhs += rhs;
    },
    onSteady: (found) => void steadyStates.push(found),
  });
  const rows = play(
    machine,
    observe(records, times),
    Math.min(0, records[0]?.time ?? 0, times[0] ?? 0),
  );

  const k = new Float64Array(system.sizes.constants);
  let prepared: Float64Array | null = null;
  const reported = rows.map((row, i) => {
    const time = times[i] as number; // one row a time
    const {values} = stretchAt(stretches, time);
    if (values !== prepared) system.prepare((prepared = values), k);
    const target = new Float64Array(system.outputs.length);
    system.evaluate(time, Float64Array.from(row), k, target);
    return target;
  });
  const columns = (names: readonly string[], table: readonly ArrayLike<number>[]) =>
    Object.fromEntries(names.map((name, j) => [name, table.map((row) => row[j] ?? NaN)]));
  return {
    times,
    states: columns(system.states, rows),
    outputs: columns(system.outputs, reported),
    solver: {...counts, ...(steadyStates.length > 0 && {steadyStates})},
  };
}

/** The intervals in which all covariates keep their values, by their ends. */
function stretchesOf({model, covariates}: Pick<Lab, "model" | "covariates">): Stretch[] {
  const all = Object.values(covariates).flatMap((points) => points.map(([time]) => time));
  const ends = [...new Set(all)].sort((a, b) => a - b);
  const courses = Object.entries(covariates).map(([name, points]) => ({name, points, next: 0}));
  const names = Object.keys(model.parameters);
  const usual = Float64Array.from(Object.values(model.parameters), ({value}) => value);
  return (ends.length > 0 ? ends : [Infinity]).map((until) => {
    const values = usual.slice();
    for (const course of courses) {
      const {name, points} = course;
      while (course.next < points.length - 1 && (points[course.next]?.[0] ?? NaN) < until) {
        course.next++;
      }
      values[names.indexOf(name)] = points[course.next]?.[1] ?? NaN;
    }
    return {until, values};
  });
}
