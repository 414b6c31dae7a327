import type {Part} from "../engine/model.js";

/**
 * # Plasma and interstitium
 *
 * What the gut absorbs enters plasma and within minutes shares out with the fluid between the cells.
 * About a quarter of plasma magnesium is bound to protein and stays; the rest passes, so the interstitium
 * holds `ultrafilterable · C` at rest. Only the free ion (0.62 of the total) acts on the gut wall. Three
 * shares of plasma are used, each as it was measured: 0.62 is free ion, 0.70 is what the barrier of the
 * brain sees, 0.75 passes a filter, as in the kidney. At 70 kg plasma holds 2.5 mmol and the interstitium
 * 7: one percent of the body's magnesium.
 */
export const plasma: Part = {
  title: "Plasma and interstitium",
  assumptions: [
    "The free, complexed and protein-bound shares of plasma magnesium are fixed; blood pH and albumin are known to shift them and are not followed.",
    "The fluid between cells is one well-mixed pool, and the speed at which plasma trades with it is poorly known (grade D).",
    "Fluid volumes grow in proportion to body weight; the numbers are recalled, and body fat, which holds little of this fluid, is not told apart.",
    "The plasma level that secretion, sweat and tissues take as their rest is one number for everyone, which hides that people differ.",
  ],
  states: {
    plasma: {unit: "mmol", meaning: "Mg in plasma"},
    interstitium: {unit: "mmol", meaning: "Mg in the fluid between cells"},
  },
  rules: {
    plasma_total: {
      law: "plasma/(plasma_volume*body_weight)",
      unit: "mmol/L",
      meaning: "total Mg in plasma",
    },
    plasma_ionised: {
      law: "ionised*plasma_total",
      unit: "mmol/L",
      meaning: "free ion in plasma",
    },
    plasma_relative: {law: "plasma_total/plasma_rest", unit: "1", meaning: "plasma Mg over rest"},
    interstitial: {
      law: "interstitium/(interstitial_volume*body_weight)",
      unit: "mmol/L",
      meaning: "Mg in the fluid between cells",
    },
  },
  fluxes: [
    {
      name: "interstitial_exchange",
      from: "plasma",
      to: "interstitium",
      law: "interstitial_exchange*plasma_volume*body_weight*(ultrafilterable*plasma_total - interstitial)",
      sign: "either",
    },
  ],
};
