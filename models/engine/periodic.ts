import type {SystemEvent} from "./events.js";
import {fixedPoint} from "./fixed-point.js";
import type {Solver, Tolerances} from "./solve/solve.js";
import type {System} from "./system.js";

export interface PeriodicProblem {
  readonly system: System;
  readonly solve: Solver;
  readonly parameters: Float64Array;
  /** Length of the cycle in the time unit of the model, and what happens in each. */
  readonly period: number;
  readonly events: readonly SystemEvent[];
  /** A guess of the state at the start of a cycle. */
  readonly guess: Float64Array;
  /** States that follow X' = k(f − X) slowly, f being anything but X: index and k. */
  readonly relaxing?: readonly {readonly state: number; readonly rate: number}[];
  readonly rtol?: number;
  readonly atol?: number;
}

export interface PeriodicState {
  readonly state: Float64Array;
  /** Cycles simulated to find it, and how much the last of them still changed, relative to the guess. */
  readonly cycles: number;
  readonly residual: number;
}

/**
 * The periodic steady state: the state that one cycle maps to itself, found as a fixed point by
 * Anderson mixing and never by running until nothing changes. States that no rate depends on only add
 * up; they start at zero.
 *
 * A slow state X' = k(f − X) would take many cycles. For the f of the cycle just run its periodic value is
 * exact: with X(T) = X(0) e^(−kT) + ∫ k f e^(−k(T−t)) dt it is X* = (X(T) − X(0) e^(−kT)) / (1 − e^(−kT)).
 *
 * Throws an error that names residual and cycles when there is no such state within reach.
 */
export function periodicSteadyState(problem: PeriodicProblem): PeriodicState {
  const {system, solve, parameters, period, events, guess, rtol = 1e-7, atol = 1e-10} = problem;
  const totals = totalsOf(system);
  const relaxing = (problem.relaxing ?? []).map(({state, rate}) => ({
    state,
    keep: Math.exp(-rate * period),
    gain: -Math.expm1(-rate * period),
  }));
  const cycleAt = (tolerances: Tolerances) => (initial: Float64Array) => {
    const {final} = solve(
      {parameters, initial, start: 0, end: period, times: [], events},
      tolerances,
    );
    for (const {state, keep, gain} of relaxing) {
      final[state] = ((final[state] as number) - keep * (initial[state] as number)) / gain;
    }
    for (const state of totals) final[state] = 0;
    return final;
  };
  const scale = guess.map((value) => Math.max(1, Math.abs(value)));
  const fill = (value: number) => new Float64Array(system.states.length).fill(value);
  // most of the way with coarse cycles, which cost a third
  const coarse = fixedPoint(cycleAt({rtol: 1e-4, atol: fill(1e-6)}), guess, scale, {
    tolerance: 1e-3,
  });
  const fine = fixedPoint(cycleAt({rtol, atol: fill(atol)}), coarse.x, scale, {tolerance: 1e-6});
  return {state: fine.x, cycles: coarse.cycles + fine.cycles, residual: fine.residual};
}

/** States that no rate depends on: they only add up. */
export function totalsOf({states, columns}: System): number[] {
  const depended = new Set(columns);
  return states.flatMap((_, i) => (depended.has(i) ? [] : [i]));
}
