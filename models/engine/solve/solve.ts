import {isReached, sortEvents, type SystemEvent} from "../events.js";
import type {System} from "../system.js";
import {createStepper, type Stepper} from "./rodas5p.js";
import {SolverError} from "./solver-error.js";

export interface Problem {
  readonly parameters: Float64Array;
  readonly initial: Float64Array;
  readonly start: number;
  readonly end: number;
  /** Ascending times within [start, end] at which the state is wanted. */
  readonly times: ArrayLike<number>;
  readonly events: readonly SystemEvent[];
  /** Where to write the states at `times`, so that many runs need no new memory; new unless given. */
  readonly rows?: Float64Array;
}

export interface Tolerances {
  readonly rtol: number;
  /** Absolute tolerance of each state, in its unit. */
  readonly atol: Float64Array;
  /** Steps tried before giving up; a million unless told. */
  readonly maxSteps?: number;
}

export interface Solution {
  /** States at `times`, one row of `states.length` numbers each; at a dose, the value after it. */
  readonly rows: Float64Array;
  readonly final: Float64Array;
  readonly counts: {readonly steps: number; readonly rejected: number; readonly rhs: number};
}

export type Solver = (problem: Problem, tolerances: Tolerances) => Solution;

/**
 * A solver for one system: Rodas5P with PI step control, landing exactly on every event and starting
 * anew after it. Fails with a `SolverError` that names the cause, the time and the state.
 */
export function createSolver(system: System): Solver {
  const stepper = createStepper(system);
  const n = system.states.length;
  return (problem, tolerances) => {
    const {times, start, end} = problem;
    const events = sortEvents(problem.events, start, end);
    const inputs = new Float64Array(n);
    const rows = problem.rows ?? new Float64Array(times.length * n);
    const counts = {steps: 0, rejected: 0, rhs: 0};
    const rhsBefore = stepper.counts.rightHandSide;
    stepper.setParameters(problem.parameters);
    stepper.y.set(problem.initial);

    let next = 0; // index of the next output
    let t = start;
    for (let e = 0; e <= events.length; e++) {
      const event = events[e];
      const stop = event?.time ?? end;
      if (!isReached(stop, t)) {
        stepper.setInputs(areNone(inputs) ? null : inputs);
        next = advance(system, stepper, t, stop, times, next, rows, tolerances, counts);
        t = stop;
      }
      for (const {state, amount} of event?.add ?? []) {
        stepper.y[state] = (stepper.y[state] as number) + amount;
      }
      for (const {state, change} of event?.rate ?? []) {
        inputs[state] = (inputs[state] as number) + change;
      }
    }
    while (next < times.length && (times[next] as number) <= end) rows.set(stepper.y, next++ * n);
    counts.rhs = stepper.counts.rightHandSide - rhsBefore;
    return {rows, final: stepper.y.slice(), counts};
  };
}

const areNone = (rates: Float64Array): boolean => {
  for (let i = 0; i < rates.length; i++) if (rates[i] !== 0) return false;
  return true;
};

/** Integrates from t to stop, writing outputs before `stop`; returns the index of the next output. */
function advance(
  system: System,
  stepper: Stepper,
  from: number,
  stop: number,
  times: ArrayLike<number>,
  firstOutput: number,
  rows: Float64Array,
  {rtol, atol, maxSteps = 1e6}: Tolerances,
  counts: {steps: number; rejected: number},
): number {
  const n = system.states.length;
  let [t, next, wasRejected, oldLogError] = [from, firstOutput, false, 0];
  stepper.begin(t);
  let h = firstStep(stepper, t, stop - t, rtol, atol);
  for (;;) {
    const left = stop - t;
    const isLast = h >= left * (1 - 1e-12);
    const step = isLast ? left : h > left / 2 ? left / 2 : h;
    if (counts.steps + counts.rejected >= maxSteps) throw failure("too many steps", t);
    if (t + step === t) throw failure("step too small", t);
    const error = stepper.attempt(t, step, rtol, atol);
    if (!(error <= 1)) {
      counts.rejected++;
      wasRejected = true;
      if (Number.isFinite(error)) h = step * Math.max(0.2, 0.9 * error ** -0.2);
      else if (Math.abs(step) < 1e-14 * Math.max(1, Math.abs(t))) throw failure("not finite", t);
      else h = step / 10;
      continue;
    }
    counts.steps++;
    for (const upTo = isLast ? stop : t + step; next < times.length; next++) {
      const time = times[next] as number;
      if (time >= upTo || isReached(stop, time)) break;
      stepper.interpolate((time - t) / step, rows, next * n);
    }
    stepper.accept();
    if (isLast) return next;
    t += step;
    stepper.begin(t);
    const logError = Math.log(Math.max(error, 1e-10));
    const factor = Math.min(8, Math.max(0.2, 0.9 * Math.exp(0.08 * oldLogError - 0.14 * logError)));
    h = step * (wasRejected ? Math.min(1, factor) : factor);
    wasRejected = false;
    oldLogError = Math.max(logError, leastOldLogError);
  }

  function failure(kind: SolverError["kind"], t: number): SolverError {
    return new SolverError(kind, t, worstState());
  }
  function worstState(): string {
    const index = stepper.yNext.findIndex((value) => !Number.isFinite(value));
    return system.states[Math.max(index, 0)] ?? "";
  }
}

const leastOldLogError = Math.log(1e-4);

/**
 * First step from the sizes of state and slope (Hairer, Nørsett & Wanner I, section II.4): a hundredth of
 * their ratio, as there, up to rtol 1e-6. A coarser run starts with more, three tenths at 1e-3, all of it
 * at 1e-2: a week of doses then takes a quarter fewer steps at the same error, for it starts anew after
 * each.
 */
function firstStep(
  stepper: Stepper,
  t: number,
  longest: number,
  rtol: number,
  atol: Float64Array,
): number {
  const {y, slope} = stepper;
  let [sizeY, sizeF] = [0, 0];
  for (let i = 0; i < y.length; i++) {
    const scale = (atol[i] as number) + rtol * Math.abs(y[i] as number);
    sizeY += ((y[i] as number) / scale) ** 2;
    sizeF += ((slope[i] as number) / scale) ** 2;
  }
  if (!Number.isFinite(sizeF)) return longest * 1e-6;
  const share = Math.max(0.01, Math.min(1, 10 * Math.sqrt(rtol)));
  const h = sizeF === 0 ? longest : share * Math.sqrt(sizeY / sizeF);
  // where nearly nothing is left, a hundredth of it may be less than time can express
  const least = 1e-12 * Math.max(Math.abs(t), longest);
  return Math.min(longest, h > 0 ? Math.max(h, least) : longest * 1e-6);
}
