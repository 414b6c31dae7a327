import {addressOf} from "../page-address.js";
import {simulatorKind} from "../simulator-kind.js";
import type {Units} from "../amount-text.js";
import {certaintyText, effectText} from "./effect-words.js";
import type {Evidence, Source} from "./evidence.js";
import {simulatorRuns} from "./protocol-links.js";
import type {EffectRow, ObservationRow} from "./rows.js";
import {
  confidenceText,
  endpointText,
  givenText,
  gradeText,
  peopleText,
  predictionText,
  spreadText,
  useText,
  valueText,
} from "./words.js";

/** What the note about one row says; every part is plain text, every address a link for the reader. */
export interface SourceNote {
  readonly cite: string;
  readonly title: string;
  /** Authors, where it was published, what of that is recalled. */
  readonly publication: string;
  readonly sentences: readonly string[];
  /** What only a pinned note has room for. */
  readonly details: readonly string[];
  /** Why the model misses it; empty while it does not. */
  readonly reason: string;
  /** Where the source can be read; empty where no address is known. */
  readonly address: string;
  readonly runs: readonly {readonly text: string; readonly address: string}[];
}

export function observationNote(
  {item, source}: ObservationRow,
  protocols: Evidence["protocols"],
  units: Units,
): SourceNote {
  const {prediction} = item;
  const given = [givenText(item, units), item.design].filter(Boolean).join(", ");
  const measured = item.value === null ? "in words" : valueText(item.value, item.unit);
  const spread = spreadText(item);
  const people = peopleText(item);
  return {
    ...sourceParts(source),
    sentences: sentences([
      item.note,
      `${confidenceText[item.confidence]} ${gradeText[item.grade]}`,
      prediction ? predictionText(prediction) : useText[item.use],
      prediction?.noTest ? `No longer a test: ${prediction.noTest}` : "",
    ]),
    details: sentences([
      `${endpointText(item)}: ${measured}${spread && `, ${spread}`}`,
      [given, people && `in ${people}`].filter(Boolean).join("; "),
      prediction ? `How it was simulated: ${prediction.assumed}` : "",
    ]),
    reason: prediction?.reason ?? "",
    runs: simulatorRuns(item, protocols).map(({text, scenario}) => {
      const view = simulatorKind.viewOf?.(scenario) ?? simulatorKind.usual.view;
      const state = {...simulatorKind.usual, scenario, view: {...view, units}};
      return {text, address: addressOf(simulatorKind, state)};
    }),
  };
}

export function effectNote({item, source}: EffectRow): SourceNote {
  const because = item.certaintyNote === "" ? "" : `, ${item.certaintyNote}`;
  return {
    ...sourceParts(source),
    sentences: sentences([
      `${item.outcome}, ${item.population}: ${effectText(item)}`,
      `Certainty ${certaintyText(item)}${because}`,
      item.note,
      confidenceText[item.confidence],
    ]),
    details: [],
    reason: "",
    runs: [],
  };
}

const sourceParts = ({cite, title, authors, publishedIn, year, note, address}: Source) => ({
  cite,
  title,
  publication: sentences([authors, [publishedIn, year].filter(Boolean).join(", "), note]).join(" "),
  address,
});

/** Each with a capital and a full stop; empty ones left out. */
const sentences = (texts: readonly string[]): string[] =>
  texts
    .filter((text) => text !== "")
    .map((text) => {
      const whole = /[.!?…”]$/.test(text) ? text : `${text}.`;
      return whole.charAt(0).toUpperCase() + whole.slice(1);
    });
