import type {Effect, Evidence, Observation, Prediction, Source} from "./evidence.js";

/** An observation or an effect with what it cites, ready to be searched. */
export interface Row<Item extends Observation | Effect> {
  readonly item: Item;
  readonly source: Source;
  /** Everything that a search looks at, folded. */
  readonly text: string;
}
export type ObservationRow = Row<Observation>;
export type EffectRow = Row<Effect>;

/** An observation that the model is held to; in the order of the targets. */
export interface Predicted {
  readonly row: ObservationRow;
  readonly prediction: Prediction;
}

export const predictedRows = (
  rows: readonly ObservationRow[],
  kind: "calibration" | "validation",
): Predicted[] =>
  rows
    .flatMap((row) => {
      const {prediction, use} = row.item;
      return prediction === null || use !== kind ? [] : [{row, prediction}];
    })
    .sort((a, b) => a.prediction.place - b.prediction.place);

export const observationRows = ({observations, sources}: Evidence): ObservationRow[] =>
  observations.map((item) => {
    const {form, design, population, quantity, species, prediction} = item;
    const words = [form, design, population, quantity, species, prediction?.label ?? ""];
    return row(item, sources, words);
  });

export const effectRows = ({effects, sources}: Evidence): EffectRow[] =>
  effects.map((item) => row(item, sources, [item.form, item.outcome, item.population]));

function row<Item extends Observation | Effect>(
  item: Item,
  sources: Evidence["sources"],
  words: readonly string[],
): Row<Item> {
  const source = sources[item.source] ?? unknownSource(item.source);
  const text = folded([source.cite, item.source, item.id, ...words].join(" "));
  return {item, source, text};
}

const unknownSource = (key: string): Source => ({
  cite: key,
  authors: "",
  title: "",
  publishedIn: "",
  year: null,
  address: "",
  note: "",
});

/** Without case and accents, so that "kohne" finds "Köhne". */
export const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
