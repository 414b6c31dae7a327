import {type PeriodicState, periodicSteadyState} from "../engine/periodic.js";
import {createSolver} from "../engine/solve/solve.js";
import {magnesium} from "../generated/magnesium.js";
import {habitualDiet, mealEvents} from "./day.js";
import {poolRates} from "./tissue.js";

type Values = Readonly<Record<string, number>>;

/** The state in which a person's usual day repeats itself, at the clock `startClockH`. */
export function periodicState(
  values: Values,
  habitualMg: number,
  startClockH: number,
): PeriodicState {
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
    parameters: Float64Array.from(magnesium.parameters, value),
    period: 24,
    events: mealEvents(habitualDiet(habitualMg, startClockH), {
      hours: 24 - 1e-9, // a meal at the very end of the day is the one at its start
      bioaccessible: value("food_bioaccessible"),
    }),
    guess: restState(values),
    relaxing: Object.entries(rates).map(([state, rate]) => ({
      state: magnesium.states.indexOf(state),
      rate,
    })),
  });
}

const solve = createSolver(magnesium);

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
