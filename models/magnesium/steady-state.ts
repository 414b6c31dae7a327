import {fixedPoint} from "../engine/fixed-point.js";
import {createSolver} from "../engine/solve/solve.js";
import {magnesium} from "../generated/magnesium.js";
import {habitualDiet, mealEvents} from "./day.js";

/**
 * The state in which a person's usual day repeats itself, at the clock `startClockH`: a fixed point of
 * one day of the model, found by Anderson mixing, never by a warm-up run.
 *
 * Slow pools X' = k(f(t) − X) would take weeks; for the f of the day just run, their periodic value is
 * exact: X(24) = X(0) e^(−24k) + ∫…, so X* = (X(24) − X(0) e^(−24k)) / (1 − e^(−24k)).
 */
export function periodicState(
  values: Readonly<Record<string, number>>,
  habitualMg: number,
  startClockH: number,
): PeriodicState {
  const value = (name: string): number => values[name] ?? NaN;
  const parameters = Float64Array.from(magnesium.parameters, value);
  const events = mealEvents(
    habitualDiet(habitualMg, startClockH),
    24 - 1e-9, // a meal at the very end of the day is the one at its start
    value("food_bioaccessible"),
  );
  const slowPools = Object.entries(slowPoolRates).map(([state, rate]) => ({
    state: magnesium.states.indexOf(state),
    keep: Math.exp(-24 * rate(values)),
  }));
  const oneDay = (initial: Float64Array): Float64Array => {
    const {final} = solve(
      {parameters, initial, start: 0, end: 24, times: [], events},
      {rtol: 1e-7, atol},
    );
    for (const {state, keep} of slowPools) {
      final[state] = ((final[state] as number) - keep * (initial[state] as number)) / (1 - keep);
    }
    for (const state of totals) final[state] = 0;
    return final;
  };
  const {x, cycles, residual} = fixedPoint(oneDay, restState(values), scale, {tolerance: 1e-6});
  return {state: x, cycles, residual};
}

export interface PeriodicState {
  readonly state: Float64Array;
  /** Days simulated to find it, and how much the last of them still changed (mmol). */
  readonly cycles: number;
  readonly residual: number;
}

type Values = Readonly<Record<string, number>>;
const slowPoolRates: Readonly<Record<string, (values: Values) => number>> = {
  tissue_intracellular: (values) => values["tissue_intracellular_rate"] ?? NaN,
  gut_regulation: (values) => 1 / (values["gut_status_time"] ?? NaN),
  renal_adaptation: (values) => 1 / (values["renal_adaptation_time"] ?? NaN),
};

/** States that only add up since time 0. */
const totals = magnesium.states
  .map((state, i) => ({state, i}))
  .filter(({state}) =>
    /^(faeces_|urine$|sweat$|absorbed_|secreted$|labelled_absorbed$)/.test(state),
  )
  .map(({i}) => i);

const solve = createSolver(magnesium);
const atol = new Float64Array(magnesium.states.length).fill(1e-10);
const scale = Float64Array.from(magnesium.states, (state) =>
  state === "stomach_energy" ? 100 : 1,
);

/** A guess to start from: tissue at rest, the gut empty. */
function restState(values: Values): Float64Array {
  const value = (name: string): number => values[name] ?? NaN;
  const lean = value("lean_mass_factor") * value("body_weight");
  const rest: Record<string, number> = {
    plasma: value("plasma_rest") * value("plasma_volume") * value("body_weight"),
    interstitium:
      value("ultrafilterable") *
      value("plasma_rest") *
      value("interstitial_volume") *
      value("body_weight"),
    tissue_fast: value("tissue_fast_rest") * lean,
    tissue_intracellular: value("tissue_intracellular_rest") * lean,
    gut_regulation: 1,
  };
  return Float64Array.from(magnesium.states, (state) => rest[state] ?? 0);
}
