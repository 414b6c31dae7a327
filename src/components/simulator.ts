import type {TimelineDetail} from "./dose-timeline.js";
import {connectPage} from "./connect-page.js";
import type {NotesRegion} from "./notes-region.js";
import type {Rail} from "./rail.js";
import type {Sentence} from "./sentence.js";
import {pinnedH, type Transect} from "./transect.js";
import {createPageRunner, type PageRun} from "../lib/run-page.js";
import {defaultState, type SimulatorState, startClockH, type View} from "../lib/simulator-page.js";
import {dayOf, withDay} from "../lib/scenario-day.js";
import {plainText, sentenceOf} from "../lib/sentence.js";
import {simulatorKind} from "../lib/simulator-kind.js";
import type {Moment, Store} from "../lib/store.js";

interface Parts {
  readonly store: Store<View>;
  readonly words: Sentence;
  readonly strips: Transect;
  readonly controls: Rail;
  readonly notes: NotesRegion;
}

/** Joins the parts of the page: every change of the store is run and shown before the next frame. */
export function connect({words, ...parts}: Parts): void {
  const {store, strips, controls, notes} = parts;
  const runPage = createPageRunner();
  let lastGood: PageRun | null = null;
  connectPage({kind: simulatorKind, store, notes, controls});

  store.listen((state, moment) => {
    const isLive = moment === "live";
    try {
      const run = runPage(state);
      if (lastGood !== null) strips.fail(null);
      show(state, (lastGood = run), isLive);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (lastGood === null) {
        notes.show([`this day cannot be computed (${reason}); this is the usual day`]);
        store.set(defaultState, "released");
      } else {
        strips.fail(`${reason}.`);
        controls.update(state, lastGood, isLive);
      }
    }
  });

  function show(state: SimulatorState, run: PageRun, isLive: boolean): void {
    const day = dayOf(state.scenario, state.view);
    const phrases = sentenceOf(day, run.own, state.view.units, startClockH);
    words.update(phrases, isLive);
    strips.update(state, run, {isLive, bands: null});
    controls.update(state, run, isLive);
    if (isLive) return;
    notes.speak(plainText(phrases));
  }

  const {look} = store;

  // --- the day ---
  const takeDay = (moment: Moment) => (event: Event) => {
    const {day, selected} = (event as CustomEvent<TimelineDetail>).detail;
    const {state} = store;
    const view = {...state.view, selected, night: day.night};
    store.set({...state, scenario: withDay(state.scenario, day), view}, moment);
  };
  strips.timeline.addEventListener("input", takeDay("live"));
  strips.timeline.addEventListener("change", takeDay("released"));
  strips.timeline.addEventListener("select", (event) => {
    const {selected} = (event as CustomEvent<{selected: number | null}>).detail;
    look({selected});
  });
  for (const part of [strips.timeline, controls]) {
    part.addEventListener("announce", (event) => {
      notes.speak((event as CustomEvent<string>).detail);
    });
  }

  // --- the cursor ---
  strips.cursor.addEventListener("change", () => look({cursorH: pinnedH(strips.cursor)}));
  words.addEventListener("goto", (event) => {
    const {timeH} = (event as CustomEvent<{timeH: number}>).detail;
    look({cursorH: timeH});
  });
}
