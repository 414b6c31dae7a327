import type {Flux, Part, Rule, State} from "../engine/model.js";
import {flux} from "./flux.js";
import {type Species, species, speciesStates} from "./species.js";

/**
 * # The gut
 *
 * Duodenum, jejunum, ileum and colon, each cut into equal parts that empty into the next (a chain of
 * parts spreads transit times as a real gut does). Magnesium crosses the wall on two roads:
 *
 * - **carrier** (TRPM6/7-like): saturable, `Vmax · w · u · C/(Km + C)`, C being free magnesium in the
 *   fluid of the part. Food and supplement share it, all day: that is why a second dose adds less.
 *   `u` rises when the body is depleted.
 * - **leak** between the cells: in proportion to what is free in the gut, less a small flow back that
 *   the voltage across the wall lets through (Nernst: at +5 mV the balance lies at 0.69 of plasma).
 *
 * Dissolved magnesium holds water (7.3 g a mmol, FINE1991B), so a large dose dilutes itself, and what
 * reaches the colon loosens the stool. In the small bowel phytate binds magnesium; bacteria of the
 * colon break it down. Solids travel along and dissolve slowly on the way.
 *
 * Amounts in mmol; suffixes: `dissolved` is food and secretion, `labelled` the supplement.
 */
interface Section {
  readonly name: "duodenum" | "jejunum" | "ileum" | "colon";
  readonly parts: number;
  /** Share of the secretion that enters each part; the small bowel below takes what is left. */
  readonly secretion?: string;
}

const secretionBelow = "(1 - secretion_share_stomach - secretion_share_duodenum)";
export const sections: readonly Section[] = [
  {name: "duodenum", parts: 1, secretion: "secretion_share_duodenum"},
  {name: "jejunum", parts: 2, secretion: `${secretionBelow}/5`},
  {name: "ileum", parts: 3, secretion: `${secretionBelow}/5`},
  {name: "colon", parts: 2},
];

/** The parts of a section, as they are named in states: jejunum1, jejunum2. */
export const partsOf = ({name, parts}: Section): string[] =>
  Array.from({length: parts}, (_, i) => (parts === 1 ? name : `${name}${i + 1}`));

/** Where each species goes at the end of the tract. */
const stool: Readonly<Record<Species, string>> = {
  dissolved: "faeces_dissolved",
  labelled: "faeces_labelled",
  acid_solid: "faeces_labelled_solid",
  slow_solid: "faeces_labelled_solid",
  bound: "faeces_solid",
  bound_labelled: "faeces_labelled_solid",
};

const places = [
  {part: "stomach", emptying: "gastric_emptying"},
  ...sections.flatMap((section) =>
    partsOf(section).map((part) => ({part, emptying: `${part}_emptying`})),
  ),
];

export const gut: Part = {
  states: {
    ...Object.assign({}, ...sections.flatMap((section) => partsOf(section).map(statesOf(section)))),
    faeces_dissolved: {unit: "mmol", meaning: "dissolved Mg of food and secretion in stool so far"},
    faeces_labelled: {unit: "mmol", meaning: "dissolved Mg of the supplement in stool so far"},
    faeces_solid: {unit: "mmol", meaning: "food-bound Mg in stool so far"},
    faeces_labelled_solid: {unit: "mmol", meaning: "solid Mg of the supplement in stool so far"},
  },
  rules: {
    balance_ratio: {
      law: "exp(-2*gut_voltage/thermal_voltage)",
      unit: "1",
      meaning: "free Mg in the gut over free Mg in plasma at which the leak stands still",
    },
    ...Object.assign({}, ...sections.flatMap((section) => partsOf(section).map(rulesOf(section)))),
  },
  fluxes: [
    ...sections.flatMap((section) => partsOf(section).flatMap(fluxesOf(section))),
    ...places.flatMap(({part, emptying}, i) => transit(part, emptying, places[i + 1]?.part)),
  ],
};

/** The names of all fluxes through the wall of a kind, for the counters and the sums of the page. */
export const crossings = (kind: "carrier" | "leak" | "back_leak" | "secretion"): string[] =>
  (gut.fluxes ?? []).filter(({name}) => name.startsWith(`${kind}_`)).map(({name}) => name);

function statesOf(section: Section) {
  return (part: string): Record<string, State> => ({
    ...speciesStates(part),
    ...(section.name === "colon"
      ? {}
      : {[`${part}_phytate`]: {unit: "mmol", meaning: `phytate, ${part}`}}),
  });
}

function rulesOf({name, parts}: Section) {
  return (part: string): Record<string, Rule> => {
    const total = `${part}_total`;
    const sites = `phytate_capacity*${part}_phytate`;
    const spread = `(${sites} + ${total} + phytate_affinity*${part}_volume)`;
    const speed =
      name === "colon" ? `*(1 + colon_speeding*water_per_mg*${total}*${parts}/volume_colon)` : "";
    return {
      [total]: {
        law: `${part}_dissolved + ${part}_labelled`,
        unit: "mmol",
        meaning: `dissolved Mg, ${part}`,
      },
      [`${part}_volume`]: {
        law: `volume_${name}/${parts} + water_per_mg*${total}`,
        unit: "L",
        meaning: `fluid, ${part}: at rest, and what dissolved Mg holds`,
      },
      // one site and one Mg bind by mass action; written so that it stays exact at no phytate, no Mg
      [`${part}_free`]: {
        law:
          name === "colon"
            ? "1"
            : `1 - 2*${sites}/(${spread} + sqrt(${spread}^2 - 4*${sites}*${total}))`,
        unit: "1",
        meaning: `share of dissolved Mg that phytate leaves free, ${part}`,
      },
      [`${part}_uptake`]: {
        law: `gut_vmax*carrier_share_${name}/${parts}*gut_regulation*${part}_free/(gut_km*${part}_volume + ${part}_free*${total})`,
        unit: "1/h",
        meaning: `share of dissolved Mg that the carrier takes per hour, ${part}`,
      },
      [`${part}_emptying`]: {
        law: `${parts}/transit_${name}${speed}`,
        unit: "1/h",
        meaning: `share of the part that moves on per hour, ${part}`,
      },
    };
  };
}

function fluxesOf({name, secretion}: Section) {
  const where = name === "colon" ? "colon" : "small_bowel";
  return (part: string): Flux[] => [
    ...["dissolved", "labelled"].flatMap((kind) => [
      flux(
        `carrier_${part}_${kind}`,
        `${part}_${kind}`,
        "plasma",
        `${part}_uptake*${part}_${kind}`,
      ),
      flux(
        `leak_${part}_${kind}`,
        `${part}_${kind}`,
        "plasma",
        `leak_${where}*${part}_free*${part}_${kind}`,
      ),
    ]),
    flux(
      `back_leak_${part}`,
      "plasma",
      `${part}_dissolved`,
      `leak_${where}*balance_ratio*plasma_ionised*${part}_volume`,
    ),
    flux(
      `oxide_${part}`,
      `${part}_acid_solid`,
      `${part}_labelled`,
      `oxide_rate_${where}*${part}_acid_solid`,
    ),
    flux(
      `citrate_${part}`,
      `${part}_slow_solid`,
      `${part}_labelled`,
      `slow_solid_rate_water*${part}_slow_solid`,
    ),
    ...(secretion === undefined
      ? []
      : [
          flux(
            `secretion_${part}`,
            "plasma",
            `${part}_dissolved`,
            `endogenous_secretion*${secretion}*plasma_relative`,
          ),
        ]),
  ];
}

/** Everything in a part moves to the next one, or into stool; phytate ends at the colon. */
function transit(part: string, emptying: string, next: string | undefined): Flux[] {
  const move = (kind: string, to: string | null) =>
    flux(`transit_${part}_${kind}`, `${part}_${kind}`, to, `${emptying}*${part}_${kind}`);
  const carried = species.map((kind) =>
    move(kind, next === undefined ? stool[kind] : `${next}_${kind}`),
  );
  if (part.startsWith("colon")) return carried;
  return [...carried, move("phytate", next?.startsWith("colon") ? null : `${next}_phytate`)];
}
