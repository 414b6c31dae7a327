import type {Part} from "../engine/model.js";
import {flux} from "./flux.js";
import {passingSpecies, speciesStates, travellingSpecies} from "./species.js";

/**
 * # The stomach
 *
 * A meal empties more slowly the more energy it still holds: a glass of water is half gone in 12
 * minutes, a 500 kcal meal in two hours. Everything leaves together: dissolved magnesium, what is
 * still solid, phytate, and acid.
 *
 * Acid is what oxide dissolves by, so it is counted. It is secreted at a basal rate and faster with
 * food, leaves with the rest, and is consumed: about two equivalents for each magnesium of oxide, 1.6
 * for the slow part of citrate. An empty stomach holds less than 1 mmol, and so a tablet of oxide taken
 * fasted leaves almost as it came. Rates and equivalents reproduce the bench table of LINDBERG1990.
 *
 * Magnesium is followed twice: `labelled` is the supplement, `dissolved` is the rest (food and what the
 * body secretes), so that "how much of the dose" and "how much more than without it" are both answered.
 */
export const stomach: Part = {
  title: "Stomach",
  assumptions: [
    "All that is in the stomach leaves it together, dissolved or solid; a real stomach keeps coarse pieces back, so this is a simplification.",
    "Tablets are taken as loose powder, and the water drunk with them is not counted, so neither slow falling apart nor a full glass limits a dose; real tablets may do worse.",
    "Solids dissolve as oxide and citrate did in one bench study; that hydroxide and carbonate do as oxide, and malate, taurate and orotate partly as one or the other, is assumed.",
    "How much food it takes to bring acid half way to its maximum is a guess (grade D), and with it how much oxide dissolves after a meal.",
    "A fixed share of the magnesium in food dissolves and the rest never does; the share is weakly known (grade D) and the same for every food.",
  ],
  states: {
    stomach_energy: {unit: "kcal", meaning: "energy of meals still in the stomach"},
    stomach_acid: {unit: "mmol", meaning: "titratable acid in the stomach"},
    ...speciesStates("stomach", [...travellingSpecies, ...passingSpecies]),
    stomach_phytate: {unit: "mmol", meaning: "phytate of meals"},
  },
  rules: {
    gastric_emptying: {
      law: "stomach_emptying/(1 + stomach_energy/stomach_energy_half)",
      unit: "1/h",
      meaning: "share of the stomach that empties per hour",
    },
    acid_secretion: {
      law: "acid_factor*(acid_basal + (acid_max - acid_basal)*stomach_energy/(stomach_energy + acid_energy_half))",
      unit: "mmol/h",
      meaning: "acid secreted",
    },
    acid_saturation: {
      law: "stomach_acid/(stomach_acid + acid_half)",
      unit: "1",
      meaning: "how fully acid drives dissolution",
    },
    acid_solid_dissolution: {
      law: "acid_solid_rate*stomach_acid_solid*acid_saturation",
      unit: "mmol/h",
      meaning: "oxide dissolved by acid",
    },
    slow_solid_dissolution_acid: {
      law: "slow_solid_rate_acid*stomach_slow_solid*acid_saturation",
      unit: "mmol/h",
      meaning: "slow citrate dissolved by acid",
    },
  },
  fluxes: [
    flux("energy_emptying", "stomach_energy", null, "gastric_emptying*stomach_energy"),
    flux("acid_secretion", null, "stomach_acid", "acid_secretion"),
    flux("acid_emptying", "stomach_acid", null, "gastric_emptying*stomach_acid"),
    flux(
      "acid_consumption",
      "stomach_acid",
      null,
      "acid_solid_equivalents*acid_solid_dissolution + slow_solid_equivalents*slow_solid_dissolution_acid",
    ),
    flux(
      "acid_solid_dissolution",
      "stomach_acid_solid",
      "stomach_labelled",
      "acid_solid_dissolution",
    ),
    flux(
      "slow_solid_dissolution",
      "stomach_slow_solid",
      "stomach_labelled",
      "slow_solid_dissolution_acid + slow_solid_rate_water*stomach_slow_solid",
    ),
    flux(
      "secretion_stomach",
      "plasma",
      "stomach_dissolved",
      "endogenous_secretion*secretion_share_stomach*plasma_relative",
    ),
  ],
};
