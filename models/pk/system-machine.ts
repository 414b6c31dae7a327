import {bisector, bisectRight} from "d3-array";
import {newtonFixedPoint} from "../engine/newton-fixed-point.js";
import {totalsOf} from "../engine/periodic.js";
import {createSolver} from "../engine/solve/solve.js";
import type {System} from "../engine/system.js";
import type {Machine, Passage, Span} from "./machine.js";

/** Values of the parameters up to and at a time; those of the last hold for ever. */
export interface Stretch {
  readonly until: number;
  readonly values: Float64Array;
}

/** The stretch that a time belongs to. */
export const stretchAt = (stretches: readonly Stretch[], time: number): Stretch =>
  stretches[byEnd.left(stretches, time)] ?? (stretches.at(-1) as Stretch); // one at least

const byEnd = bisector(({until}: Stretch) => until);

export interface SystemMachineOptions {
  readonly rtol: number;
  /** Absolute tolerance for all states, of a passage that starts from `amounts` under `inputs`. */
  readonly atol: (amounts: readonly number[], inputs: readonly number[], time: number) => number;
  readonly start?: readonly number[];
  /** Rising; one without parameters unless told. */
  readonly stretches?: readonly Stretch[];
  /** Hears how much work each passage was. */
  readonly onSolved?: (counts: {steps: number; rejected: number; rhs: number}) => void;
  /** Hears how each steady state was found. */
  readonly onSteady?: (found: {cycles: number; residual: number}) => void;
}

const nothingVaries = [{until: Infinity, values: new Float64Array(0)}];

/** Any system between events, by the solver; steady states as the fixed points of a cycle. */
export function systemMachine(system: System, options: SystemMachineOptions): Machine {
  const {rtol, atol, start, stretches = nothingVaries, onSolved, onSteady} = options;
  const size = system.states.length;
  const solve = createSolver(system);
  const totals = totalsOf(system);
  const nothing = new Array<number>(size).fill(0);
  const ends = stretches.map(({until}) => until);

  const pass = (
    amounts: readonly number[],
    inputs: readonly number[],
    {from, to, at}: Span,
    parameters: Float64Array,
  ): Passage => {
    const {final, rows, counts} = solve(
      {
        ...{parameters, initial: Float64Array.from(amounts), start: from, end: to, times: at},
        events: [{time: from, rate: inputs.map((change, state) => ({state, change}))}],
      },
      {rtol, atol: new Float64Array(size).fill(atol(amounts, inputs, to - from))},
    );
    onSolved?.(counts);
    return {
      end: [...final],
      seen: at.map((_, i) => [...rows.subarray(i * size, (i + 1) * size)]),
    };
  };

  const machine: Machine = {
    size,
    ...(start && {start}),
    advance(amounts, inputs, {from, to, at}) {
      const seen: number[][] = [];
      let end = [...amounts];
      let i = Math.min(bisectRight(ends, from), ends.length - 1);
      for (let start = from; start < to; i++) {
        const {until, values} = stretches[i] as Stretch; // the last has no end here
        const stop = i === ends.length - 1 ? to : Math.min(to, until);
        // a moment at the end of a stretch belongs to it
        const later = stop === to ? at.length : bisectRight(at, stop);
        const span = {from: start, to: stop, at: at.slice(seen.length, later)};
        const passage = pass(end, inputs, span, values);
        for (const amounts of passage.seen) seen.push(amounts);
        [end, start] = [passage.end, stop];
      }
      return {end, seen};
    },
    equilibrium(inputs) {
      let amounts = cleared(start ?? nothing, totals);
      let [time, calm] = [1, 0];
      for (let doublings = 0; doublings < 60; doublings++) {
        const {end} = machine.advance(amounts, inputs, {from: 0, to: time, at: []});
        const next = cleared(end, totals);
        const scale = Math.max(...next.map(Math.abs), Number.MIN_VALUE);
        const change = Math.max(
          ...next.map((value, i) => Math.abs(value - (amounts[i] ?? NaN)) / scale),
        );
        amounts = next;
        calm = change <= rtol ? calm + 1 : 0;
        if (calm === 3) return amounts;
        time *= 2;
      }
      throw new Error("no steady state: a constant input leads to none");
    },
    periodic(cycle) {
      const found = newtonFixedPoint(
        (amounts) => Float64Array.from(cleared(cycle([...amounts]), totals)),
        Float64Array.from(start ?? nothing),
        {tolerance: Math.max(1e-12, 0.01 * rtol), accuracy: rtol},
      );
      onSteady?.({cycles: found.cycles, residual: found.residual});
      return [...found.x];
    },
    ...(stretches.length > 1 && {
      heldAt: (time: number) => {
        const {values} = stretchAt(stretches, time);
        return systemMachine(system, {...options, stretches: [{until: Infinity, values}]});
      },
    }),
  };
  return machine;
}

/** States that only add up have no steady state: they start anew. */
const cleared = (amounts: readonly number[], totals: readonly number[]): number[] =>
  amounts.map((amount, i) => (totals.includes(i) ? 0 : amount));
