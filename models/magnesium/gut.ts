import type {Flux, Part, Rule, State} from "../engine/model.js";
import {flux} from "./flux.js";
import {passingSpecies, type Species, speciesStates, travellingSpecies} from "./species.js";

/**
 * # The gut
 *
 * Duodenum, jejunum, ileum and colon, each cut into equal parts that empty into the next: a chain of
 * parts spreads transit times as a real gut does. Magnesium crosses the wall on two roads.
 *
 * - **Carrier** (TRPM6/7-like), saturable: `Vmax · w · u · C/(Km + C)`, where w is the share of all carriers
 *   that sits in the part and C is free magnesium in its fluid. Food and supplement share it, all day: that is why a second dose adds less.
 *   `u` rises when the body is depleted, as the kidney tells.
 * - **Leak** between the cells, in proportion to what is free in the gut, less a small flow back. There
 *   is no net leak where free magnesium in the gut is 0.69 of that in plasma: the gut is 5 mV positive, and
 *   by Nernst exp(−2 · 5/26.7) = 0.69 for an ion of charge two.
 *
 * Dissolved magnesium holds water (7.3 g for each mmol, FINE1991B), so a large dose dilutes itself, and
 * what reaches the colon loosens the stool. In the small bowel phytate binds magnesium; bacteria of the
 * colon break phytate down. Solids travel along and dissolve slowly on the way.
 *
 * `dissolved` is food and secretion, `labelled` is the supplement: carrier and leak take both in
 * proportion, what the body secretes or leaks back is never labelled.
 */
export const sections = [
  {section: "duodenum", parts: 1},
  {section: "jejunum", parts: 2},
  {section: "ileum", parts: 3},
  {section: "colon", parts: 2},
] as const;
export type Section = (typeof sections)[number]["section"];

/** One part of the tract, as it is named in states: jejunum1, jejunum2. */
export interface GutPart {
  readonly name: string;
  readonly section: Section;
  /** Its section is cut into so many. */
  readonly parts: number;
}

export const gutParts: readonly GutPart[] = sections.flatMap(({section, parts}) =>
  Array.from({length: parts}, (_, i) => ({
    name: parts === 1 ? section : `${section}${i + 1}`,
    section,
    parts,
  })),
);

/** Where each species ends. */
const stool: Readonly<Record<Species, string>> = {
  dissolved: "faeces_dissolved",
  labelled: "faeces_labelled",
  acid_solid: "faeces_labelled_solid",
  slow_solid: "faeces_labelled_solid",
  bound: "faeces_solid",
  bound_labelled: "faeces_labelled_solid",
};

/** Where food-bound magnesium passes on its way from the stomach to stool. */
const passage = ["small_bowel", "colon1", "colon2"] as const;

export const gut: Part = {
  title: "Gut",
  assumptions: [
    "Beyond the stomach all dissolved magnesium is one kind of ion, whatever salt it came from; citrate could hold some of it and is ignored, a simplification without a test.",
    "The carriers of all sections share one half-saturation; how they are divided between the sections rests on one published figure and the fit, and the leak of the colon is a guess (grade D).",
    "The same share of what is dissolved in the colon stays in solution at every dose, and magnesium hurries the colon by the water it holds; both numbers are poorly known (grade D).",
    "Oxide and the slow part of citrate dissolve in bowel and colon at slow, constant rates for which no measurement was found (grade D), so results for both hold only over the range of these rates.",
    "Age, calcium, oxalate, fibre and vitamin D do not change absorption; studies found little for calcium, disagree on vitamin D, saw effects of oxalate and fibre, and give no human number for age.",
  ],
  states: {
    ...joined(gutParts.map(statesOf)),
    ...joined(passage.map((place) => speciesStates(place, passingSpecies))),
    ...stoolStates(),
  },
  rules: {
    balance_ratio: {
      law: "exp(-2*gut_voltage/thermal_voltage)",
      unit: "1",
      meaning: "free Mg in the gut over free Mg in plasma at which the leak stands still",
    },
    small_bowel_emptying: {
      law: "1/(transit_duodenum + transit_jejunum + transit_ileum)",
      unit: "1/h",
      meaning: "share of the small bowel that moves on per hour",
    },
    carrier_share_ileum: {
      law: "1 - carrier_share_duodenum - carrier_share_jejunum - carrier_share_colon",
      unit: "1",
      meaning: "share of the carriers in the ileum: what the other sections leave",
    },
    ...joined(gutParts.map(rulesOf)),
  },
  fluxes: [...gutParts.flatMap(crossings), ...gutParts.flatMap(dissolutions), ...transits()],
};

function statesOf({name, section}: GutPart): Record<string, State> {
  const states = speciesStates(name, travellingSpecies);
  if (section === "colon") return states;
  return {...states, [`${name}_phytate`]: {unit: "mmol", meaning: `phytate, ${name}`}};
}

/** Volume, what phytate leaves free, and the speeds of uptake and passage of one part. */
function rulesOf({name, section, parts}: GutPart): Record<string, Rule> {
  const isColon = section === "colon";
  const rule = (law: string, unit: string, meaning: string): Rule => ({
    law,
    unit,
    meaning: `${meaning}, ${name}`,
  });
  const [total, volume, free] = [`${name}_total`, `${name}_volume`, `${name}_free`];
  // Phytate binds by mass action: b = ½(q − √(q² − 4·n·P·M)) mmol, with q = n·P + M + Kb·V.
  // It is written as 2·n·P·M/(q + √…), which is the same and stays exact without phytate or Mg.
  const sites = `phytate_capacity*${name}_phytate`;
  const q = `(${sites} + ${total} + phytate_half_saturation*${volume})`;
  const soluble = isColon ? `colon_soluble*${total}` : total; // what came out of solution holds no water
  const swelling = `colon_speeding*water_per_mmol*${soluble}*${parts}/volume_colon`;
  return {
    [total]: rule(`${name}_dissolved + ${name}_labelled`, "mmol", "dissolved Mg"),
    [volume]: rule(`volume_${section}/${parts} + water_per_mmol*${soluble}`, "L", "fluid"),
    [free]: rule(
      isColon ? "colon_soluble" : `1 - 2*${sites}/(${q} + sqrt(${q}^2 - 4*${sites}*${total}))`,
      "1",
      isColon
        ? "share of dissolved Mg that stays in solution"
        : "share of dissolved Mg that phytate leaves free",
    ),
    [`${name}_uptake`]: rule(
      `gut_vmax*carrier_share_${section}*carrier_area_${section}/${parts}*gut_regulation*${free}/(gut_km*${volume} + ${free}*${total})`,
      "1/h",
      "share of dissolved Mg that the carrier takes per hour",
    ),
    [`${name}_emptying`]: rule(
      isColon ? `${parts}/transit_colon*(1 + ${swelling})` : `${parts}/transit_${section}`,
      "1/h",
      "share of the part that moves on per hour",
    ),
  };
}

/** What passes the wall of one part, in and out. */
function crossings({name, section}: GutPart): Flux[] {
  const permeability = section === "colon" ? "leak_colon" : "leak_small_bowel";
  const into = (kind: Species, road: string, share: string) =>
    flux(`${road}_${name}_${kind}`, `${name}_${kind}`, "plasma", `${share}*${name}_${kind}`);
  return [
    into("dissolved", "carrier", `${name}_uptake`),
    into("labelled", "carrier", `${name}_uptake`),
    into("dissolved", "leak", `${permeability}*${name}_free`),
    into("labelled", "leak", `${permeability}*${name}_free`),
    flux(
      `back_leak_${name}`,
      "plasma",
      `${name}_dissolved`,
      `${permeability}*balance_ratio*plasma_ionised*${name}_volume`,
    ),
    ...secretion(name, section),
  ];
}

/** Bile and pancreas empty into the duodenum; what is left of the secretion enters jejunum and ileum. */
function secretion(name: string, section: Section): Flux[] {
  if (section === "colon") return [];
  const others = gutParts.filter((part) => !["duodenum", "colon"].includes(part.section)).length;
  const below = `(1 - secretion_share_stomach - secretion_share_duodenum)/${others}`;
  const share = section === "duodenum" ? "secretion_share_duodenum" : below;
  const law = `endogenous_secretion*${share}*plasma_relative`;
  return [flux(`secretion_${name}`, "plasma", `${name}_dissolved`, law)];
}

/** Beyond the stomach there is no acid: oxide and citrate dissolve slowly. */
function dissolutions({name, section}: GutPart): Flux[] {
  const oxide = section === "colon" ? "oxide_rate_colon" : "oxide_rate_small_bowel";
  const dissolve = (kind: Species, rate: string) =>
    flux(`${kind}_${name}`, `${name}_${kind}`, `${name}_labelled`, `${rate}*${name}_${kind}`);
  return [dissolve("acid_solid", oxide), dissolve("slow_solid", "slow_solid_rate_bowel")];
}

/** Stomach to duodenum to … to stool: everything in a part moves together; phytate ends at the colon. */
function transits(): Flux[] {
  const parts = gutParts.map(({name}) => name);
  const withPhytate = gutParts.filter(({section}) => section !== "colon").map(({name}) => name);
  return [
    ...travellingSpecies.flatMap((kind) => chain(kind, parts, stool[kind])),
    ...passingSpecies.flatMap((kind) => chain(kind, passage, stool[kind])),
    ...chain("phytate", withPhytate, null),
  ];
}

/** From the stomach through the places in turn to where it ends. */
function chain(kind: string, places: readonly string[], end: string | null): Flux[] {
  return ["stomach", ...places].map((place, i) => {
    const next = places[i];
    const emptying = place === "stomach" ? "gastric_emptying" : `${place}_emptying`;
    const to = next === undefined ? end : `${next}_${kind}`;
    return flux(`transit_${place}_${kind}`, `${place}_${kind}`, to, `${emptying}*${place}_${kind}`);
  });
}

function stoolStates(): Record<string, State> {
  return {
    faeces_dissolved: {unit: "mmol", meaning: "dissolved Mg of food and secretion in stool so far"},
    faeces_labelled: {unit: "mmol", meaning: "dissolved Mg of the supplement in stool so far"},
    faeces_solid: {unit: "mmol", meaning: "food-bound Mg in stool so far"},
    faeces_labelled_solid: {unit: "mmol", meaning: "solid Mg of the supplement in stool so far"},
  };
}

function joined<T>(records: readonly Readonly<Record<string, T>>[]): Record<string, T> {
  return Object.assign({}, ...records) as Record<string, T>; // Object.assign forgets the type
}
