import type {Evidence} from "../../lib/evidence/evidence.js";
import {countText, summaryText} from "../../lib/evidence/counts.js";
import {filterEffects, filterObservations} from "../../lib/evidence/filter.js";
import {effectNote, observationNote, type SourceNote} from "../../lib/evidence/note.js";
import {effectRows, observationRows, predictedRows} from "../../lib/evidence/rows.js";
import {type ColumnId, nextSort, sortRows} from "../../lib/evidence/sort.js";
import {evidenceKind, type EvidenceState, type EvidenceView} from "../../lib/evidence-kind.js";
import type {Store} from "../../lib/store.js";
import {connectPage} from "../connect-page.js";
import type {NotesRegion} from "../notes-region.js";
import type {FilterBar} from "./filter-bar.js";
import type {ForestPlot} from "./forest.js";
import type {Misses} from "./misses.js";
import {type ObservationTable, pageRows} from "./observation-table.js";
import type {PredictedChart} from "./predicted-chart.js";
import {connectSelection} from "./connect-selection.js";

export interface EvidenceParts {
  readonly evidence: Evidence;
  readonly store: Store<EvidenceView>;
  readonly notes: NotesRegion;
  /** Dispatches the events of the state buttons. */
  readonly controls: EventTarget;
  readonly bar: FilterBar;
  readonly calibration: PredictedChart;
  readonly validation: PredictedChart;
  readonly missed: Misses;
  readonly table: ObservationTable;
  readonly forest: ForestPlot;
}

/** Joins the parts of the page: one filter and one selection run through all of them. */
export function connectEvidence(parts: EvidenceParts): void {
  const {evidence, store, notes, controls, bar, calibration, validation} = parts;
  const {missed, table, forest} = parts;
  const observations = observationRows(evidence);
  const effects = effectRows(evidence);
  const selection = connectSelection({
    page: document.querySelector("main") ?? document.body,
    parts: [validation, calibration, missed, table, forest],
    studyOf: (id) => [...observations, ...effects].find(({item}) => item.id === id)?.item.source,
    noteOf,
    pin: (id) => store.look({selected: id, ...pageWith(id)}),
  });
  connectPage({kind: evidenceKind, store, notes, controls});

  table.addEventListener("sort", (event) => {
    const {detail} = event as CustomEvent<ColumnId>;
    store.look({sort: nextSort(store.state.view.sort, detail), page: 0});
  });
  table.addEventListener("turn", (event) => {
    store.look({page: (event as CustomEvent<number>).detail});
  });

  let spoken = "";
  store.listen(({view}, moment) => {
    const rows = filterObservations(observations, view);
    for (const [kind, chart] of [
      ["calibration", calibration],
      ["validation", validation],
    ] as const) {
      const own = predictedRows(rows, kind);
      const counts = summaryText(predictedRows(observations, kind), own, kind);
      chart.update({rows: own, counts, order: view.order});
    }
    missed.update([...predictedRows(rows, "calibration"), ...predictedRows(rows, "validation")]);
    const {sort, page, units} = view;
    table.update({rows: sortRows(rows, sort), sort, page, units});
    const found = filterEffects(effects, view);
    forest.update(found);
    const sentence = countText({
      observations: [rows.length, observations.length],
      effects: [found.length, effects.length],
    });
    bar.count(sentence);
    if (moment === "released" && sentence !== spoken) notes.speak((spoken = sentence));
    const known = view.selected === null || selection.knows(view.selected);
    if (!known) notes.show([`nothing here is called ${view.selected}`]);
    selection.restore(known ? view.selected : null);
  });

  /** The page of the table on which an observation stands. */
  function pageWith(id: string | null): Partial<EvidenceView> {
    const {view}: EvidenceState = store.state;
    const rows = sortRows(filterObservations(observations, view), view.sort);
    const index = rows.findIndex(({item}) => item.id === id);
    return index < 0 ? {} : {page: Math.floor(index / pageRows)};
  }

  function noteOf(id: string): SourceNote | null {
    const observation = observations.find(({item}) => item.id === id);
    if (observation)
      return observationNote(observation, evidence.protocols, store.state.view.units);
    const effect = effects.find(({item}) => item.id === id);
    return effect ? effectNote(effect) : null;
  }
}
