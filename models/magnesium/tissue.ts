import type {Flux, Part} from "../engine/model.js";
import {flux} from "./flux.js";

/**
 * # Tissue
 *
 * Pools that trade with the fluid outside, in balance at rest, by one law: `X' = k · (X0 · g(c) − X)`, X0
 * being what the pool holds at rest, c the level outside over its level at rest and κ the c at which
 * uptake is about half saturated. The fast pool and deep bone follow in proportion (g = c). Uptake into
 * cells, into the slow pool (bone surface and muscle) and into red cells is nearly saturated, `g = c(1 +
 * κ)/(c + κ)`: tracer trades places with what is there, which is not net uptake. With a linear law cells
 * would swallow a third of an intravenous load, and they do not.
 *
 * At 70 kg the five pools hold 20, 100, 280, 420 and 4 mmol. What is bound in cells for good, about 170
 * mmol more, does not trade here and is left out.
 *
 * Red cells get their magnesium as they are made in the marrow and keep it: their pool follows plasma as
 * fast as cells are renewed. That uptake into them saturates as it does elsewhere is assumed; two
 * depleted men lost more from their red cells (shils1964) than the model lets them.
 */
const pools = [
  {
    name: "tissue_fast",
    from: "interstitium",
    rate: "tissue_fast_rate",
    rest: "tissue_fast_rest*lean_mass_factor*body_weight",
    drive: "interstitial_relative",
    meaning: "fast tissue pool",
  },
  {
    name: "tissue_intracellular",
    from: "interstitium",
    rate: "tissue_intracellular_rate",
    rest: "tissue_intracellular_rest*lean_mass_factor*body_weight",
    drive: "cell_drive",
    meaning: "exchangeable Mg in cells",
  },
  {
    name: "tissue_slow",
    from: "interstitium",
    rate: "tissue_slow_rate",
    rest: "tissue_slow_rest*lean_mass_factor*body_weight",
    drive: "cell_drive",
    meaning: "slow pool, bone surface and muscle",
  },
  {
    name: "bone_deep",
    from: "interstitium",
    rate: "bone_deep_rate",
    rest: "bone_deep_rest*lean_mass_factor*body_weight",
    drive: "interstitial_relative",
    meaning: "deep bone",
  },
  {
    name: "red_cells",
    from: "plasma",
    rate: "red_cell_rate",
    rest: "red_cell_rest*red_cell_volume*body_weight",
    drive: "red_cell_drive",
    meaning: "Mg in red cells",
  },
] as const;

/** Each pool with the parameter that is its exchange rate: X' = k(f − X). */
export const poolRates = pools.map(({name, rate}) => ({state: name, rate}));

export const tissue: Part = {
  title: "Tissue",
  assumptions: [
    "Four pools and the red cells stand for all tissues; their borders follow tracer curves and samples of bone, so no pool is one organ.",
    "Uptake into cells and into the slow pool is nearly saturated at the usual level; how nearly is poorly known (grade D).",
    "Deep bone follows the fluid in proportion with a half-time of years, which is a guess (grade D).",
    "Red cells follow plasma at the pace of their renewal, by the law of other cells; pace and law have little support (grade D).",
    "Nothing but the level outside moves magnesium into cells: shifts by insulin, adrenaline or acidity are left out, however real they are within hours.",
  ],
  states: Object.fromEntries(pools.map(({name, meaning}) => [name, {unit: "mmol", meaning}])),
  rules: {
    interstitial_relative: {
      law: "interstitial/(ultrafilterable*plasma_rest)",
      unit: "1",
      meaning: "interstitial Mg over rest",
    },
    cell_drive: {
      law: "interstitial_relative*(1 + tissue_half_saturation)/(interstitial_relative + tissue_half_saturation)",
      unit: "1",
      meaning: "saturable drive of uptake into cells, 1 at rest",
    },
    red_cell_drive: {
      law: "plasma_relative*(1 + red_cell_half_saturation)/(plasma_relative + red_cell_half_saturation)",
      unit: "1",
      meaning: "saturable drive of uptake into red cells, 1 at rest",
    },
    red_cell: {
      law: "red_cells/(red_cell_volume*body_weight)",
      unit: "mmol/L",
      meaning: "Mg in red cells",
    },
  },
  fluxes: pools.flatMap(({name, from, rest, rate, drive}): Flux[] => [
    flux(`${name}_uptake`, from, name, `${rate}*${rest}*${drive}`),
    flux(`${name}_release`, name, from, `${rate}*${name}`),
  ]),
};
