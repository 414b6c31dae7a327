import type {State} from "../engine/model.js";

/** The guises in which magnesium travels through stomach and gut, and what each is. */
const meanings = {
  dissolved: "dissolved Mg of food and secretion",
  labelled: "dissolved Mg of the supplement",
  acid_solid: "solid Mg that dissolves by acid (oxide)",
  slow_solid: "solid Mg that dissolves slowly (citrate)",
  bound: "Mg bound in food",
  bound_labelled: "labelled Mg bound in food",
} as const;

export type Species = keyof typeof meanings;
export const species = Object.keys(meanings) as Species[]; // the keys of a constant

/** One state for each species in a part of the tract: `jejunum1_labelled`. */
export const speciesStates = (part: string): Record<string, State> =>
  Object.fromEntries(
    species.map((kind) => [
      `${part}_${kind}`,
      {unit: "mmol", meaning: `${meanings[kind]}, ${part}`},
    ]),
  );
