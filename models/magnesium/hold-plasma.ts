import {createSolver} from "../engine/solve/solve.js";
import {heldBarrier} from "../generated/held-barrier.js";
import type {HeldInput, HeldName} from "./held-barrier.js";

/** What is held, and in whom. */
export interface Held {
  /** Parameters of the person and of the hypotheses, by name. */
  readonly values: Readonly<Record<string, number>>;
  readonly inputs: Readonly<Record<HeldInput, number>>;
}

/** Amounts (mmol) in ventricles, around the brain, between its cells and in them. */
export type BarrierAmounts = Float64Array;

/** Levels (mmol/L) and flows (mmol/h) at one moment. */
export type BarrierState = Readonly<Record<HeldName, number>>;

/** The same over the times asked for. */
export type BarrierCourse = Readonly<Record<HeldName, Float64Array>>;

const solve = createSolver(heldBarrier);
const size = heldBarrier.states.length;
const outputs = heldBarrier.outputs as readonly HeldName[]; // a test holds them equal
const tolerances = {rtol: 1e-5, atol: new Float64Array(size).fill(1e-8)};

/** Where everything settles when plasma is held long enough: thirty years, for the slowest brain cells. */
export function settledBarrier(held: Held): BarrierAmounts {
  const value = (name: string): number => held.values[name] ?? NaN;
  const initial = Float64Array.from([
    value("ventricular_rest") * value("volume_ventricles"),
    value("ventricular_rest") * value("volume_subarachnoid"),
    value("isf_rest") * value("volume_brain_fluid"),
    value("brain_cells_rest"),
  ]);
  const parameters = parametersOf(held);
  return solve({parameters, initial, start: 0, end: 3e5, times: [], events: []}, tolerances).final;
}

/** The barrier at each of the rising times (h), after plasma was moved at time 0 and held there. */
export function holdPlasma(
  held: Held,
  initial: BarrierAmounts,
  times: ArrayLike<number>,
): BarrierCourse {
  const parameters = parametersOf(held);
  const end = times[times.length - 1] ?? 0;
  const {rows} = solve({parameters, initial, start: 0, end, times, events: []}, tolerances);
  const evaluate = evaluator(parameters);
  const course = outputs.map(() => new Float64Array(times.length));
  for (let i = 0; i < times.length; i++) {
    const values = evaluate(rows.subarray(i * size, (i + 1) * size));
    for (let o = 0; o < course.length; o++) (course[o] as Float64Array)[i] = values[o] as number;
  }
  return Object.fromEntries(outputs.map((name, o) => [name, course[o]])) as BarrierCourse; // one for each
}

/** The barrier at the moment in which plasma is moved, before any fluid has changed. */
export function barrierAt(held: Held, amounts: BarrierAmounts): BarrierState {
  const values = evaluator(parametersOf(held))(amounts);
  return Object.fromEntries(outputs.map((name, o) => [name, values[o]])) as BarrierState; // one for each
}

const parametersOf = ({values, inputs}: Held): Float64Array =>
  Float64Array.from(
    heldBarrier.parameters,
    (name) => inputs[name as HeldInput] ?? values[name] ?? NaN,
  );

function evaluator(parameters: Float64Array): (amounts: Float64Array) => Float64Array {
  const k = new Float64Array(heldBarrier.sizes.constants);
  heldBarrier.prepare(parameters, k);
  const values = new Float64Array(outputs.length);
  return (amounts) => {
    heldBarrier.evaluate(0, amounts, k, values);
    return values;
  };
}
