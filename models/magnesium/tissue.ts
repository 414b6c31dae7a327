import type {Part} from "../engine/model.js";
import {flux} from "./flux.js";

/**
 * # Tissue
 *
 * Pools that trade with the interstitium, in balance at rest, by one law: `X' = k · (X0 · g(c) − X)`,
 * c being the level outside over its level at rest. The fast pool follows in proportion (g = c). Uptake
 * into cells is nearly saturated, `g = c(1 + κ)/(c + κ)`: tracer trades places with what is there, which
 * is not net uptake. With a linear law cells would swallow a third of an intravenous load, and they do
 * not.
 */
export const tissue: Part = {
  states: {
    tissue_fast: {unit: "mmol", meaning: "fast tissue pool"},
    tissue_intracellular: {unit: "mmol", meaning: "exchangeable Mg in cells"},
  },
  rules: {
    interstitial_relative: {
      law: "interstitial/(ultrafilterable*plasma_rest)",
      unit: "1",
      meaning: "interstitial Mg over rest",
    },
    cell_drive: {
      law: "interstitial_relative*(1 + tissue_affinity)/(interstitial_relative + tissue_affinity)",
      unit: "1",
      meaning: "saturable drive of uptake into cells, 1 at rest",
    },
  },
  fluxes: [
    flux(
      "fast_uptake",
      "interstitium",
      "tissue_fast",
      "tissue_fast_rate*tissue_fast_rest*lean_mass_factor*body_weight*interstitial_relative",
    ),
    flux("fast_release", "tissue_fast", "interstitium", "tissue_fast_rate*tissue_fast"),
    flux(
      "cell_uptake",
      "interstitium",
      "tissue_intracellular",
      "tissue_intracellular_rate*tissue_intracellular_rest*lean_mass_factor*body_weight*cell_drive",
    ),
    flux(
      "cell_release",
      "tissue_intracellular",
      "interstitium",
      "tissue_intracellular_rate*tissue_intracellular",
    ),
  ],
};
