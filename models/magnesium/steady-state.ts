import {type PeriodicState, periodicSteadyState, totalsOf} from "../engine/periodic.js";
import {createSolver} from "../engine/solve/solve.js";
import {magnesium} from "../generated/magnesium.js";
import {habitualDiet, mealEvents} from "./day.js";
import {poolRates} from "./tissue.js";

type Values = Readonly<Record<string, number>>;

/** The state at midnight in which a person's usual day repeats itself. */
export function periodicState(values: Values, habitualMg: number): PeriodicState {
  const value = (name: string): number => values[name] ?? NaN;
  const rates: Record<string, number> = {
    ...Object.fromEntries(poolRates.map(({state, rate}) => [state, value(rate)])),
    gut_regulation: 1 / value("gut_status_time"),
    renal_adaptation: 1 / value("renal_adaptation_time"),
    brain_cells: (value("brain_cell_uptake") * value("isf_rest")) / value("brain_cells_rest"),
  };
  return periodicSteadyState({
    system: magnesium,
    solve,
    parameters: fromMidnight(values),
    period: 24,
    events: usualMeals(values, habitualMg, 24),
    guess: restState(values),
    relaxing: Object.entries(rates).map(([state, rate]) => ({
      state: magnesium.states.indexOf(state),
      rate,
    })),
  });
}

/** The same day followed from midnight to a clock time; what only adds up starts anew there. */
export function stateAt(
  midnight: Float64Array,
  values: Values,
  habitualMg: number,
  clockH: number,
): Float64Array {
  if (clockH === 0) return midnight;
  const {final} = solve(
    {
      parameters: fromMidnight(values),
      initial: midnight,
      start: 0,
      end: clockH,
      times: [],
      events: usualMeals(values, habitualMg, clockH),
    },
    {rtol: 1e-8, atol: new Float64Array(magnesium.states.length).fill(1e-11)},
  );
  for (const total of totals) final[total] = 0;
  return final;
}

const solve = createSolver(magnesium);
const totals = totalsOf(magnesium);

const fromMidnight = (values: Values): Float64Array =>
  Float64Array.from(magnesium.parameters, (name) =>
    name === "clock_at_start" ? 0 : (values[name] ?? NaN),
  );

/** Meals before the clock time `untilH`: one at that very time is the first of what follows. */
const usualMeals = (values: Values, habitualMg: number, untilH: number) =>
  mealEvents(habitualDiet(habitualMg, 0), {
    hours: untilH - 1e-9,
    bioaccessible: values["food_bioaccessible"] ?? NaN,
  });

/** A guess to start from: body and brain at rest, the gut empty. */
function restState(values: Values): Float64Array {
  const value = (name: string): number => values[name] ?? NaN;
  const weight = value("body_weight");
  const lean = value("lean_mass_factor") * weight;
  const filtered = value("ultrafilterable") * value("plasma_rest");
  const rest: Record<string, number> = {
    plasma: value("plasma_rest") * value("plasma_volume") * weight,
    interstitium: filtered * value("interstitial_volume") * weight,
    tissue_fast: value("tissue_fast_rest") * lean,
    tissue_intracellular: value("tissue_intracellular_rest") * lean,
    tissue_slow: value("tissue_slow_rest") * lean,
    bone_deep: value("bone_deep_rest") * lean,
    red_cells: value("red_cell_rest") * value("red_cell_volume") * weight,
    ventricles: value("ventricular_rest") * value("volume_ventricles"),
    subarachnoid: value("ventricular_rest") * value("volume_subarachnoid"),
    brain_fluid: value("isf_rest") * value("volume_brain_fluid"),
    brain_cells: value("brain_cells_rest"),
    body_glycine: value("glycine_baseline") * value("volume_glycine") * weight,
    gut_regulation: 1,
  };
  return Float64Array.from(magnesium.states, (state) => rest[state] ?? 0);
}
