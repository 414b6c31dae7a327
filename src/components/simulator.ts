import type {TimelineDetail} from "./dose-timeline.js";
import type {NotesRegion} from "./notes-region.js";
import type {Rail} from "./rail.js";
import {segmented} from "./segmented.js";
import type {Sentence} from "./sentence.js";
import type {Transect} from "./transect.js";
import {createPageRunner, type PageRun} from "../lib/run-page.js";
import {fileOf, linkOf, longestLink, openFile, openLink, type Opened} from "../lib/link.js";
import {type PageState, startClockH} from "../lib/page-state.js";
import {dayOf, withDay} from "../lib/scenario-day.js";
import {plainText, sentenceOf} from "../lib/sentence.js";
import type {Moment, Store} from "../lib/store.js";

interface Parts {
  readonly store: Store;
  readonly words: Sentence;
  readonly strips: Transect;
  readonly controls: Rail;
  readonly notes: NotesRegion;
}

const largestFile = 1_000_000;

/** Joins the parts of the page: every change of the store is run and shown before the next frame. */
export function connect({store, words, strips, controls, notes}: Parts): void {
  const runPage = createPageRunner();
  let lastGood: PageRun | null = null;

  store.listen((state, moment) => show(state, moment));

  function show(state: PageState, moment: Moment): void {
    const isLive = moment === "live";
    const run = tryRun(state);
    if (run === null) return;
    const phrases = sentenceOf(
      dayOf(state.scenario, state.view),
      run.own,
      state.view.units,
      startClockH,
    );
    words.update(phrases);
    strips.update(state, run, isLive);
    controls.update(state, run, isLive);
    if (isLive) return;
    notes.speak(plainText(phrases));
    writeLink(state);
  }

  function tryRun(state: PageState): PageRun | null {
    try {
      const run = runPage(state);
      if (lastGood !== null) strips.fail(null);
      return (lastGood = run);
    } catch (error) {
      strips.fail(`${error instanceof Error ? error.message : String(error)}.`);
      return null;
    }
  }

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
    store.set({...store.state, view: {...store.state.view, selected}}, "released");
  });
  strips.timeline.addEventListener("announce", (event) => {
    notes.speak((event as CustomEvent<string>).detail);
  });
  words.addEventListener("goto", (event) => {
    const {timeH} = (event as CustomEvent<{timeH: number}>).detail;
    strips.cursor.value = {timeH, pinned: true};
    strips.cursor.dispatchEvent(new CustomEvent("input", {bubbles: true}));
  });
  document.addEventListener("keydown", (event) => {
    const isUndo = event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!isUndo || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    store.undo();
  });

  // --- units, in the header ---
  const units = segmented("Units", [
    {value: "mg", label: "mg"},
    {value: "mmol", label: "mmol"},
  ]);
  document.querySelector("#units-slot")?.replaceChildren(units);
  units.addEventListener("input", () => {
    const {state} = store;
    const chosen = units.value === "mmol" ? "mmol" : "mg";
    store.set({...state, view: {...state.view, units: chosen}}, "released");
  });
  store.listen(({view}) => (units.value = view.units));

  // --- links and files ---
  function writeLink(state: PageState): void {
    const hash = linkOf(state);
    if (hash.length > longestLink || hash === location.hash) return;
    history.replaceState(null, "", hash === "" ? location.pathname + location.search : hash);
  }
  function take({state, notes: found}: Opened): void {
    store.set(state, "released");
    notes.show(found);
  }
  addEventListener("hashchange", () => take(openLink(location.hash)));
  controls.addEventListener("link", () => {
    if (linkOf(store.state).length > longestLink) {
      notes.show(["this state is too long for a link: save it as a file"]);
      return;
    }
    void navigator.clipboard
      .writeText(location.href)
      .then(() => notes.show(["the link is copied"]))
      .catch(() => notes.show([`the link stands in the address line: ${location.href}`]));
  });
  controls.addEventListener("save", () => {
    const anchor = document.createElement("a");
    anchor.href = URL.createObjectURL(new Blob([fileOf(store.state)], {type: "application/json"}));
    anchor.download = "magnesia-day.json";
    anchor.click();
    URL.revokeObjectURL(anchor.href);
  });
  controls.addEventListener("open", () => {
    const picker = document.createElement("input");
    picker.type = "file";
    picker.accept = ".json,application/json";
    picker.addEventListener("change", () => {
      const file = picker.files?.[0];
      if (file !== undefined) void openDropped(file);
    });
    picker.click();
  });
  strips.addEventListener("dragover", (event) => event.preventDefault());
  strips.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void openDropped(file);
  });
  async function openDropped(file: File): Promise<void> {
    try {
      if (file.size > largestFile) {
        throw new Error(`${file.name} has ${file.size} bytes, more than ${largestFile}`);
      }
      take(openFile(file.name, await file.text()));
    } catch (error) {
      notes.show([error instanceof Error ? error.message : String(error)]);
    }
  }
}
