import {fixedPoint} from "../engine/fixed-point.js";
import {totalsOf} from "../engine/periodic.js";
import {createSolver} from "../engine/solve/solve.js";
import type {System} from "../engine/system.js";
import type {Machine, Passage, Span} from "./machine.js";

export interface SystemMachineOptions {
  readonly rtol: number;
  /** Absolute tolerance for all states, of a passage that starts from `amounts` under `inputs`. */
  readonly atol: (amounts: readonly number[], inputs: readonly number[], time: number) => number;
  readonly start?: readonly number[];
  /** Values of the parameters up to and at each of these times, rising; the last hold for ever. */
  readonly stretches?: readonly {readonly until: number; readonly values: Float64Array}[];
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
      for (const {until, values, ...stretch} of within(stretches, from, to)) {
        // a moment at the end of a stretch belongs to it
        const later = at.findIndex((time, i) => i >= seen.length && time > until);
        const moments = at.slice(seen.length, later < 0 ? at.length : later);
        const passage = pass(end, inputs, {...stretch, at: moments}, values);
        seen.push(...passage.seen);
        end = passage.end;
      }
      return {end, seen};
    },
    equilibrium(inputs) {
      let amounts = cleared(start ?? new Array<number>(size).fill(0), totals);
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
      throw new Error("steady state: a constant input leads to none");
    },
    periodic(cycle) {
      const once = cleared(cycle(start ?? new Array<number>(size).fill(0)), totals);
      const largest = Math.max(...once.map(Math.abs), Number.MIN_VALUE);
      const scale = Float64Array.from(once, (value) => Math.max(Math.abs(value), 1e-6 * largest));
      const found = fixedPoint(
        (amounts) => Float64Array.from(cleared(cycle([...amounts]), totals)),
        Float64Array.from(once),
        scale,
        {tolerance: Math.max(1e-11, 0.1 * rtol)},
      );
      onSteady?.({cycles: found.cycles + 1, residual: found.residual});
      return [...found.x];
    },
    heldAt(time) {
      const held = stretches.find(({until}) => time <= until) ?? stretches.at(-1);
      const values = held?.values ?? new Float64Array(0);
      return systemMachine(system, {...options, stretches: [{until: Infinity, values}]});
    },
  };
  return machine;
}

/** States that only add up have no steady state: they start anew. */
const cleared = (amounts: readonly number[], totals: readonly number[]): number[] =>
  amounts.map((amount, i) => (totals.includes(i) ? 0 : amount));

/** The parts of [from, to] in which the parameters keep their values. */
const within = (
  stretches: NonNullable<SystemMachineOptions["stretches"]>,
  from: number,
  to: number,
): {until: number; from: number; to: number; values: Float64Array}[] =>
  stretches.flatMap(({until, values}, i) => {
    const after = stretches[i - 1]?.until ?? -Infinity;
    const last = i === stretches.length - 1 ? Infinity : until;
    if (last <= from || after >= to) return [];
    return [{until: last, from: Math.max(from, after), to: Math.min(to, last), values}];
  });
