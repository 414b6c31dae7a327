import type {TimelineDetail} from "./dose-timeline.js";
import {connectLinks, type LinkParts} from "./page-links.js";
import {segmented} from "./segmented.js";
import type {Sentence} from "./sentence.js";
import {pinnedH, type Transect} from "./transect.js";
import {createPageRunner, type PageRun} from "../lib/run-page.js";
import {defaultState, type PageState, startClockH} from "../lib/page-state.js";
import {dayOf, withDay} from "../lib/scenario-day.js";
import {plainText, sentenceOf} from "../lib/sentence.js";
import type {Moment} from "../lib/store.js";

interface Parts extends LinkParts {
  readonly words: Sentence;
  readonly strips: Transect;
}

/** Joins the parts of the page: every change of the store is run and shown before the next frame. */
export function connect({words, ...parts}: Parts): void {
  const {store, strips, controls, notes} = parts;
  const runPage = createPageRunner();
  let lastGood: PageRun | null = null;
  const {writeLink} = connectLinks(parts);

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

  function show(state: PageState, run: PageRun, isLive: boolean): void {
    const day = dayOf(state.scenario, state.view);
    const phrases = sentenceOf(day, run.own, state.view.units, startClockH);
    words.update(phrases, isLive);
    strips.update(state, run, isLive);
    controls.update(state, run, isLive);
    if (isLive) return;
    notes.speak(plainText(phrases));
    writeLink(state);
  }

  const look = (part: Partial<PageState["view"]>) =>
    store.set({...store.state, view: {...store.state.view, ...part}}, "released");

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
  document.addEventListener("keydown", (event) => {
    const isUndo = event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!isUndo || isTextBox(event.target)) return;
    event.preventDefault();
    store.undo();
  });

  // --- the cursor ---
  strips.cursor.addEventListener("change", () => look({cursorH: pinnedH(strips.cursor)}));
  words.addEventListener("goto", (event) => {
    const {timeH} = (event as CustomEvent<{timeH: number}>).detail;
    look({cursorH: timeH});
  });

  // --- units, in the header ---
  const units = segmented("Units", [
    {value: "mg", label: "mg"},
    {value: "mmol", label: "mmol"},
  ]);
  document.querySelector("#units-slot")?.replaceChildren(units);
  units.addEventListener("input", () => look({units: units.value === "mmol" ? "mmol" : "mg"}));
  store.listen(({view}) => (units.value = view.units));
}

/** There, Ctrl+Z takes back what was typed. */
const isTextBox = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === "text";
