import type {Model, Part, Rule} from "../engine/model.js";
import {chelate, isChelatePart} from "./chelate.js";
import {gut, gutParts, sections} from "./gut.js";
import {kidney, tubuleFlows} from "./kidney.js";
import {stomach} from "./stomach.js";

/** What a run reports beside its compartments: flows added up since time 0, and sums over the gut. */
const fluxes = [stomach, gut, chelate].flatMap((part) => part.fluxes ?? []);
const sumOfFluxes = (pattern: RegExp): string =>
  fluxes
    .filter(({name}) => pattern.test(name))
    .map(({law}) => `(${law})`)
    .join(" + ");
/** What is on its way through the gut by these fluxes. */
const travelling = (pattern: RegExp): string =>
  fluxes
    .filter(({name}) => pattern.test(name))
    .map(({from}) => from)
    .join(" + ");
const overParts = (pick: (part: string) => string, section?: string): string =>
  gutParts
    .filter((part) => section === undefined || part.section === section)
    .map(({name}) => pick(name))
    .join(" + ");

/** Net uptake of one section by all roads. */
function absorptionIn(section: string): Rule {
  const into = new RegExp(`^(carrier|leak|chelate)_${section}`);
  const back = new RegExp(`^back_leak_${section}`);
  return {
    law: `${sumOfFluxes(into)} - (${sumOfFluxes(back)})`,
    unit: "mmol/h",
    meaning: `Mg absorbed in the ${section}, less what leaks back`,
  };
}

const counter = (meaning: string) => ({unit: "mmol", meaning: `${meaning} so far`});
const amount = (law: string, meaning: string) => ({law, unit: "mmol", meaning});
const level = (law: string, meaning: string) => ({law, unit: "mmol/L", meaning});

export const counters: Part = {
  states: {
    absorbed_carrier: counter("Mg absorbed by the carriers"),
    absorbed_chelate: counter("Mg absorbed as a whole chelate"),
    absorbed_paracellular: counter("Mg absorbed between the cells, less what leaked back"),
    secreted: counter("Mg secreted into the gut"),
    labelled_absorbed: counter("Mg of the supplement absorbed"),
  },
  rates: {
    absorbed_carrier: sumOfFluxes(/^carrier_/),
    absorbed_chelate: sumOfFluxes(/^chelate_/),
    absorbed_paracellular: `${sumOfFluxes(/^leak_/)} - (${sumOfFluxes(/^back_leak_/)})`,
    secreted: sumOfFluxes(/^secretion_/),
    labelled_absorbed: sumOfFluxes(/^((carrier|leak)_.*_labelled|chelate_.*)$/),
  },
};

export const outputs: Model["outputs"] = {
  plasma_total: level("plasma_total", "total Mg in plasma"),
  plasma_ionised: level("plasma_ionised", "free ion in plasma"),
  urine: amount("urine", "Mg in urine so far"),
  faeces: amount(
    "faeces_dissolved + faeces_labelled + faeces_solid + faeces_labelled_solid",
    "Mg in stool so far",
  ),
  sweat: amount("sweat", "Mg in sweat so far"),
  absorbed_carrier: amount("absorbed_carrier", "Mg absorbed by the carriers so far"),
  absorbed_paracellular: amount("absorbed_paracellular", "net Mg absorbed between cells so far"),
  absorbed_chelate: amount("absorbed_chelate", "Mg absorbed as a whole chelate so far"),
  secreted: amount("secreted", "Mg secreted into the gut so far"),
  stomach: amount(
    "stomach_dissolved + stomach_labelled + stomach_chelate",
    "dissolved Mg in the stomach",
  ),
  ...Object.fromEntries(
    sections.map(({section}) => [
      section,
      amount(
        overParts(
          (part) => (isChelatePart(part) ? `${part}_total + ${part}_chelate` : `${part}_total`),
          section,
        ),
        `dissolved Mg in the ${section}`,
      ),
    ]),
  ),
  undissolved: amount(
    travelling(/^transit_.*_(acid_solid|slow_solid|bound|bound_labelled)$/),
    "Mg anywhere in the gut that is not dissolved",
  ),
  dose_solid: amount(
    `${travelling(/^transit_.*_(acid_solid|slow_solid|bound_labelled)$/)} + faeces_labelled_solid`,
    "Mg of the supplement that is not dissolved, in gut and stool",
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
  tissue_slow: amount("tissue_slow", "slow pool, bone surface and muscle"),
  bone_deep: amount("bone_deep", "deep bone"),
  red_cell: level("red_cell", "Mg in red cells"),
  plasma_free: level("plasma_free", "free Mg in plasma as the barrier sees it"),
  csf_ventricular: level("csf_ventricular", "Mg in ventricular CSF"),
  csf_lumbar: level("csf_lumbar", "Mg in lumbar CSF"),
  brain_isf: level("brain_isf", "Mg between brain cells"),
  brain_cell: amount("brain_cells", "exchangeable Mg in brain cells"),
  nmda_open_fraction: {
    law: "nmda_open_fraction",
    unit: "1",
    meaning: "share of NMDA receptor channels that Mg leaves open, at −60 mV",
  },
  glycine_plasma: level("glycine_plasma", "glycine in plasma"),
  threonate_plasma: level("threonate_plasma", "L-threonate in plasma"),
  ...Object.fromEntries(
    sections.map(({section}) => [`absorption_${section}`, absorptionIn(section)]),
  ),
  ...Object.fromEntries(
    tubuleFlows.map((name) => [
      name,
      {law: name, unit: "mmol/h", meaning: kidney.rules?.[name]?.meaning ?? name},
    ]),
  ),
};
