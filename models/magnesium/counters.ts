import type {Model, Part} from "../engine/model.js";
import {gut, gutParts, sections} from "./gut.js";
import {stomach} from "./stomach.js";

/** What a run reports beside its compartments: flows added up since time 0, and sums over the gut. */
const fluxes = [...(stomach.fluxes ?? []), ...(gut.fluxes ?? [])];
const sumOfFluxes = (pattern: RegExp): string =>
  fluxes
    .filter(({name}) => pattern.test(name))
    .map(({law}) => `(${law})`)
    .join(" + ");
const overParts = (pick: (part: string) => string, section?: string): string =>
  gutParts
    .filter((part) => section === undefined || part.section === section)
    .map(({name}) => pick(name))
    .join(" + ");
const solids = ["acid_solid", "slow_solid", "bound", "bound_labelled"];

const counter = (meaning: string) => ({unit: "mmol", meaning: `${meaning} so far`});
const amount = (law: string, meaning: string) => ({law, unit: "mmol", meaning});

export const counters: Part = {
  states: {
    absorbed_carrier: counter("Mg absorbed by the carriers"),
    absorbed_paracellular: counter("Mg absorbed between the cells, less what leaked back"),
    secreted: counter("Mg secreted into the gut"),
    labelled_absorbed: counter("Mg of the supplement absorbed"),
  },
  rates: {
    absorbed_carrier: sumOfFluxes(/^carrier_/),
    absorbed_paracellular: `${sumOfFluxes(/^leak_/)} - (${sumOfFluxes(/^back_leak_/)})`,
    secreted: sumOfFluxes(/^secretion_/),
    labelled_absorbed: sumOfFluxes(/^(carrier|leak)_.*_labelled$/),
  },
};

export const outputs: Model["outputs"] = {
  plasma_total: {law: "plasma_total", unit: "mmol/L", meaning: "total Mg in plasma"},
  plasma_ionised: {law: "plasma_ionised", unit: "mmol/L", meaning: "free ion in plasma"},
  urine: amount("urine", "Mg in urine so far"),
  faeces: amount(
    "faeces_dissolved + faeces_labelled + faeces_solid + faeces_labelled_solid",
    "Mg in stool so far",
  ),
  sweat: amount("sweat", "Mg in sweat so far"),
  absorbed_carrier: amount("absorbed_carrier", "Mg absorbed by the carriers so far"),
  absorbed_paracellular: amount("absorbed_paracellular", "net Mg absorbed between cells so far"),
  secreted: amount("secreted", "Mg secreted into the gut so far"),
  stomach: amount("stomach_dissolved + stomach_labelled", "dissolved Mg in the stomach"),
  ...Object.fromEntries(
    sections.map(({section}) => [
      section,
      amount(
        overParts((part) => `${part}_total`, section),
        `dissolved Mg in the ${section}`,
      ),
    ]),
  ),
  undissolved: amount(
    solids.map((kind) => `stomach_${kind} + ${overParts((part) => `${part}_${kind}`)}`).join(" + "),
    "Mg anywhere in the gut that is not dissolved",
  ),
  labelled_absorbed: amount("labelled_absorbed", "Mg of the supplement absorbed so far"),
  labelled_faeces: amount(
    "faeces_labelled + faeces_labelled_solid",
    "Mg of the supplement in stool so far",
  ),
  colon_water_ml: {
    law: overParts((part) => `${part}_volume`, "colon"),
    unit: "L",
    meaning: "fluid in the colon",
  },
  tissue_fast: amount("tissue_fast", "fast tissue pool"),
  tissue_intracellular: amount("tissue_intracellular", "exchangeable Mg in cells"),
};
