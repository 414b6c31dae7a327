import type {Part} from "../engine/model.js";

/**
 * # A clamp on plasma
 *
 * Barrier experiments hold plasma on a curve by an infusion that follows what is measured. Here
 * `clamp_target` moves along the curve (its slope is an input of the run) and a strong flow, on only
 * while `clamp_gain` is above zero, brings plasma to it within a tenth of a second. What the clamp has
 * added, or taken, is what `clamp_supply` lacks: a term of the mass balance.
 */
export const clamp: Part = {
  title: "Clamp on plasma",
  assumptions: [
    "The clamp stands for an infusion that follows what is measured; it acts within a tenth of a second, faster than any pump, so it is exact where an experiment is not.",
    "It may also take magnesium out of plasma, which no infusion can; what it moves is counted in the mass balance.",
  ],
  states: {
    clamp_gain: {unit: "1/h", meaning: "how fast plasma is brought to the clamp's curve; 0 is off"},
    clamp_target: {unit: "mmol/L", meaning: "where the clamp's curve is"},
    clamp_supply: {
      unit: "mmol",
      meaning: "Mg that the clamp has taken from plasma, less what it added",
    },
  },
  fluxes: [
    {
      name: "clamp",
      from: "clamp_supply",
      to: "plasma",
      law: "clamp_gain*(clamp_target*plasma_volume*body_weight - plasma)",
      sign: "either",
    },
  ],
};
