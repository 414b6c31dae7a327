import type {TimelineDetail} from "./dose-timeline.js";
import {connectPage} from "./connect-page.js";
import type {NotesRegion} from "./notes-region.js";
import type {Rail} from "./rail.js";
import type {Sentence} from "./sentence.js";
import {pinnedH, type Transect} from "./transect.js";
import {runLoop} from "./run-loop.js";
import {createBandRunner} from "../lib/band-runner.js";
import {runBetween} from "../lib/blend-runs.js";
import {createCrew, crewSize} from "../lib/crew.js";
import {ease} from "../lib/ease.js";
import type {PageRun} from "../lib/run-page.js";
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

/** Joins the parts of the page: every change of the store is run and shown, and its band follows. */
export function connect({words, ...parts}: Parts): void {
  const {store, strips, controls, notes} = parts;
  let last: {state: SimulatorState; run: PageRun; moment: Moment} | null = null;
  let stopEasing = atRest;
  const onRestart = () =>
    notes.show(["a calculation in the background stopped and was started again"]);
  const far = createCrew({size: 1, patience: longPatience, onRestart});
  const bandCrews = Array.from({length: crewSize(navigator.hardwareConcurrency)}, () =>
    createCrew({size: 1, patience: longPatience, onRestart}),
  );
  const band = createBandRunner(bandCrews, {
    onChange() {
      if (last?.moment === "released") draw(last.state, last.run, false);
    },
    onFail: (reason) => notes.show([`the pale band cannot be drawn (${reason})`]),
  });
  connectPage({kind: simulatorKind, store, notes, controls});

  runLoop(store, far, {
    onRun(state, run, moment) {
      const isLive = moment === "live";
      const before = last;
      if (before !== null) strips.fail(null);
      last = {state, run, moment};
      stopEasing();
      stopEasing = atRest; // or it would keep the runs it went between
      say(state, run, isLive);
      strips.showDay(store.state, isLive);
      controls.update(store.state, run, isLive);
      strips.wait(false);
      if (isLive) band.stop();
      else band.start(state.scenario);
      const isJump = !isLive && before?.moment === "released" && isOtherDay(before.state, state);
      if (isJump) stopEasing = easeBetween(before.run, last);
      else draw(state, run, isLive);
    },
    onWait(state, moment) {
      band.stop();
      strips.showDay(state, moment === "live");
      if (last) controls.update(state, last.run, moment === "live");
      strips.wait(true);
    },
    onFail(state, reason, moment) {
      strips.wait(false);
      if (last === null) {
        notes.show([`this day cannot be computed (${reason}); this is the usual day`]);
        store.set(defaultState, "released");
      } else {
        strips.fail(`${reason}.`);
        strips.showDay(state, moment === "live");
        controls.update(state, last.run, moment === "live");
      }
    },
  });

  function draw(state: SimulatorState, run: PageRun, isLive: boolean): void {
    strips.showRun(state, run, {isLive, bands: band.bands});
  }

  /** From one day to another of the same length in a quarter of a second. */
  function easeBetween(from: PageRun, to: {state: SimulatorState; run: PageRun}): () => void {
    const between = runBetween(from.own, to.run.own);
    return ease((share) => {
      if (share === 1) draw(to.state, to.run, false);
      else draw(to.state, {...to.run, own: between(share)}, true);
    });
  }

  function say(state: SimulatorState, run: PageRun, isLive: boolean): void {
    const day = dayOf(state.scenario, state.view);
    const phrases = sentenceOf(day, run.own, state.view.units, startClockH);
    words.update(phrases, isLive);
    if (!isLive) notes.speak(plainText(phrases));
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

const atRest = (): void => undefined;

/** How long a task that nobody waits for may go on, ms: its worker knows starting states worth keeping. */
const longPatience = 5000;

const isOtherDay = (before: SimulatorState, after: SimulatorState): boolean =>
  before.scenario.hours === after.scenario.hours &&
  JSON.stringify(before.scenario) !== JSON.stringify(after.scenario);
