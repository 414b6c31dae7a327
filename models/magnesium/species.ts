import type {State} from "../engine/model.js";

/** The guises in which magnesium travels through stomach and gut, and what each is. */
const travelling = {
  dissolved: "dissolved Mg of food and secretion",
  labelled: "dissolved Mg of the supplement",
  acid_solid: "solid Mg that dissolves by acid (oxide)",
  slow_solid: "solid Mg that dissolves slowly (citrate)",
} as const;

/** What never dissolves only passes: it is followed in stomach, small bowel and colon, not part by part. */
const passing = {
  bound: "Mg bound in food",
  bound_labelled: "labelled Mg bound in food",
} as const;

const meanings = {...travelling, ...passing};
export type Species = keyof typeof meanings;
export const travellingSpecies = Object.keys(travelling) as (keyof typeof travelling)[]; // the keys of a constant
export const passingSpecies = Object.keys(passing) as (keyof typeof passing)[]; // the keys of a constant

/** One state for each of the species in a place: `jejunum1_labelled`. */
export const speciesStates = (place: string, species: readonly Species[]): Record<string, State> =>
  Object.fromEntries(
    species.map((kind) => [
      `${place}_${kind}`,
      {unit: "mmol", meaning: `${meanings[kind]}, ${place.replace("_", " ")}`},
    ]),
  );
