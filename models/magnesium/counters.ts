import type {Model, Part} from "../engine/model.js";
import {crossings, gut, partsOf, sections} from "./gut.js";

/** What a run reports beside its compartments: flows added up since time 0, and sums over the gut. */
const laws = new Map((gut.fluxes ?? []).map(({name, law}) => [name, law]));
const sum = (names: readonly string[]) => names.map((name) => `(${laws.get(name)})`).join(" + ");
const inParts = (pick: (part: string) => string, of = sections) =>
  of.flatMap((section) => partsOf(section).map(pick)).join(" + ");
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
    absorbed_carrier: sum(crossings("carrier")),
    absorbed_paracellular: `${sum(crossings("leak"))} - (${sum(crossings("back_leak"))})`,
    secreted: `${sum(crossings("secretion"))} + endogenous_secretion*secretion_share_stomach*plasma_relative`,
    labelled_absorbed: sum(
      [...crossings("carrier"), ...crossings("leak")].filter((name) => name.endsWith("_labelled")),
    ),
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
    sections.map((section) => [
      section.name,
      amount(
        inParts((part) => `${part}_total`, [section]),
        `dissolved Mg in the ${section.name}`,
      ),
    ]),
  ),
  undissolved: amount(
    solids.map((kind) => `stomach_${kind} + ${inParts((part) => `${part}_${kind}`)}`).join(" + "),
    "Mg anywhere in the gut that is not dissolved",
  ),
  labelled_absorbed: amount("labelled_absorbed", "Mg of the supplement absorbed so far"),
  labelled_faeces: amount(
    "faeces_labelled + faeces_labelled_solid",
    "Mg of the supplement in stool so far",
  ),
  colon_water_ml: {
    law: inParts((part) => `${part}_volume`, sections.slice(-1)),
    unit: "L",
    meaning: "fluid in the colon",
  },
  tissue_fast: amount("tissue_fast", "fast tissue pool"),
  tissue_intracellular: amount("tissue_intracellular", "exchangeable Mg in cells"),
};
