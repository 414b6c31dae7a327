import type {Confidence, Dossier, Use} from "./evidence.js";
import {type EffectRow, folded, type ObservationRow} from "./rows.js";

/** What is asked for; a list of nothing asks for everything. */
export interface Filter {
  readonly search: string;
  readonly dossiers: readonly Dossier[];
  readonly uses: readonly Use[];
  readonly confidences: readonly Confidence[];
}

/** The observations that hold every word of the search and have one of the chips of each kind. */
export function filterObservations(
  rows: readonly ObservationRow[],
  {search, dossiers, uses, confidences}: Filter,
): ObservationRow[] {
  const words = wordsOf(search);
  return rows.filter(
    ({item, text}) =>
      allows(dossiers, item.dossier) &&
      allows(uses, item.use) &&
      allows(confidences, item.confidence) &&
      words.every((word) => text.includes(word)),
  );
}

/** Effects belong to no dossier and no use: search and confidence choose among them. */
export function filterEffects(
  rows: readonly EffectRow[],
  {search, confidences}: Filter,
): EffectRow[] {
  const words = wordsOf(search);
  return rows.filter(
    ({item, text}) =>
      allows(confidences, item.confidence) && words.every((word) => text.includes(word)),
  );
}

const wordsOf = (search: string): string[] => folded(search).split(/\s+/).filter(Boolean);

const allows = <Word>(chosen: readonly Word[], word: Word): boolean =>
  chosen.length === 0 || chosen.includes(word);
