import type {Part} from "../engine/model.js";
import {flux} from "./flux.js";

/**
 * # What magnesium arrives with: glycine and L-threonate
 *
 * Two molecules of either come with each magnesium of glycinate or L-threonate. In the acid of the
 * stomach they part from it, so each is followed on its own: it empties with the meal, is absorbed from
 * the small bowel by first-order uptake, and leaves plasma by first-order loss. Glycine has a baseline
 * that the body makes itself; threonate is shown from zero. A supplement of 250 mg magnesium brings 1.5 g
 * of glycine, where the body turns over 15 g a day here and 23 g by another estimate (glyneeds2020).
 *
 * Of threonate 5.9 % appears in urine at a renal clearance of 0.8 L/h (wang2011): total clearance over
 * the absorbed share is 13.6 L/h, and with a half-life of 2.5 h the volume is 0.7 L/kg.
 */
export const ligandNames = ["glycine", "threonate"] as const;

const ligand = (name: (typeof ligandNames)[number], baseline: string): Part => ({
  states: {
    [`stomach_${name}`]: {unit: "mmol", meaning: `${name} in the stomach`},
    [`bowel_${name}`]: {unit: "mmol", meaning: `${name} in the small bowel`},
    [`body_${name}`]: {unit: "mmol", meaning: `${name} in its volume of distribution`},
  },
  rules: {
    [`${name}_volume`]: {
      law: `volume_${name}*body_weight`,
      unit: "L",
      meaning: `volume that ${name} fills`,
    },
    [`${name}_plasma`]: {
      law: `body_${name}/${name}_volume`,
      unit: "mmol/L",
      meaning: `${name} in plasma`,
    },
  },
  fluxes: [
    flux(
      `${name}_emptying`,
      `stomach_${name}`,
      `bowel_${name}`,
      `gastric_emptying*stomach_${name}`,
    ),
    flux(`${name}_uptake`, `bowel_${name}`, `body_${name}`, `${name}_uptake_rate*bowel_${name}`),
    flux(`${name}_loss`, `body_${name}`, null, `${name}_loss_rate*body_${name}`),
    ...(baseline === "0"
      ? []
      : [
          flux(
            `${name}_production`,
            null,
            `body_${name}`,
            `${name}_loss_rate*${baseline}*${name}_volume`,
          ),
        ]),
  ],
});

export const glycine: Part = {
  title: "Glycine",
  assumptions: [
    "Glycine parts from its magnesium in the stomach completely; its chemistry says so, and no test in people was found.",
    "All of it is absorbed from the small bowel at a rate in proportion to what is there; the rate is a guess (grade D).",
    "The body makes glycine at a constant rate and food brings none, so the rise after a meal is missing.",
    "Loss from plasma is in proportion at every dose, with a half-life from a reference text and a recalled volume (grade D).",
  ],
  ...ligand("glycine", "glycine_baseline"),
};

export const threonate: Part = {
  title: "L-threonate",
  assumptions: [
    "What is known of L-threonate in human plasma comes from one trial of its calcium salt; none of the magnesium salt was found.",
    "Uptake and loss are in proportion to the dose, though that trial did not find them so.",
    "All of it is counted as absorbed and its volume is enlarged to match, so levels in plasma can be read and amounts in the body cannot.",
    "Plasma starts without L-threonate; the little that may be there anyway is ignored.",
  ],
  ...ligand("threonate", "0"),
};
