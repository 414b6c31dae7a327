import {create} from "d3-selection";
import type {Bands} from "../lib/bands.js";
import {layoutFor} from "../lib/layout.js";
import {defaultState, type SimulatorState, startClockH} from "../lib/simulator-page.js";
import type {PageRun} from "../lib/run-page.js";
import {dayOf} from "../lib/scenario-day.js";
import {type DoseTimeline, doseTimeline} from "./dose-timeline.js";
import {createStrips} from "./strips.js";
import {type TimeCursor, timeCursor} from "./time-cursor.js";
import {wall} from "./wall.js";
import {roomFor} from "./embed-room.js";
import {lettersOf} from "../lib/pin-letters.js";
import {shownOf} from "./strips/strip.js";

export type Transect = HTMLElement & {
  readonly timeline: DoseTimeline;
  readonly cursor: TimeCursor;
  /** The pills, meals and night of a state, while its run may still be on its way. */
  showDay(state: SimulatorState, isLive: boolean): void;
  showRun(state: SimulatorState, run: PageRun, options: Drawing): void;
  /** While a run is on its way the last one stays, a little paler. */
  wait(isWaiting: boolean): void;
  /** Dims the charts and says why; null when all is well again. */
  fail(reason: string | null): void;
};

export interface Drawing {
  /** A hand still moves something. */
  readonly isLive: boolean;
  readonly bands: Bands | null;
}

/** Supplements above this in one day are the American upper level (IOM1997): outlined, legal. */
const limitMg = 350;

/** Pills, gut, blood and urine on one clock, crossed by one cursor. */
export function transect(): Transect {
  const root = create("div").attr("class", "transect-strips");
  const element = root.node() as HTMLElement; // created above, so it is there
  let layout = layoutFor(1096, 1440);
  const timeline = doseTimeline({layout, startClockH});
  const strips = createStrips(layout);
  const gutWall = wall({layout, name: "gut wall"});
  const brainBarrier = wall({layout, name: "brain barrier"});
  const {gut, absorbed, serum, change, urine} = strips.charts;
  element.append(timeline, gut, gutWall, absorbed, serum, brainBarrier, change, urine);
  const cursor = timeCursor({
    target: element,
    layout,
    hours: 24,
    startClockH,
    timeH: defaultState.view.cursorH,
  });
  element.append(cursor);
  const all = [...Object.values(strips.charts), timeline, gutWall, brainBarrier, cursor];

  let hours = 24;
  let shownH = defaultState.view.cursorH;
  cursor.addEventListener("change", () => (shownH = pinnedH(cursor)));
  const followCursor = () => {
    const {timeH} = cursor.value;
    timeline.clearClock((24 * timeH) / hours); // the flag stands on the day's clock, whatever it says
    for (const chart of Object.values(strips.charts)) chart.cursor(timeH);
  };
  cursor.addEventListener("input", followCursor);

  /** The line runs from the first strip to the foot of the last; its flag stands on the day's clock. */
  function placeCursor(): void {
    const {top} = element.getBoundingClientRect();
    const day = timeline.getBoundingClientRect();
    const shown = Object.values(strips.charts).filter(({offsetHeight}) => offsetHeight > 0);
    const foot = shown.at(-1)?.querySelector("svg")?.getBoundingClientRect() ?? day;
    const bottom = layout.size === "narrow" ? day.bottom : foot.bottom - 12;
    const flag = day.bottom - top - 14;
    // over several days the line means nothing on the strip of one day
    cursor.place({top: hours > 24 ? flag : day.top - top, bottom: bottom - top, flag});
  }
  new ResizeObserver(fit).observe(element);
  addEventListener("resize", fit); // a lone chart takes the height of the window too

  function fit(): void {
    const width = Math.round(element.getBoundingClientRect().width);
    if (width === 0) return;
    const next = {...layoutFor(width, window.innerWidth), ...roomFor(Object.values(strips.charts))};
    if (JSON.stringify(next) === JSON.stringify(layout)) return;
    layout = next;
    for (const part of all) part.resize(layout);
    placeCursor();
    followCursor();
  }

  return Object.assign(element, {
    timeline,
    cursor,
    showDay(state: SimulatorState, isLive: boolean): void {
      const day = dayOf(state.scenario, state.view);
      timeline.update({
        day,
        selected: state.view.selected,
        units: state.view.units,
        ghosts: lettersOf(state).map((letter, i) => ({
          letter,
          pills: dayOf(state.pins[i] ?? state.scenario, state.view).pills,
        })),
        mealsShown: day.meals.length > 0,
        limitMg,
        isLive,
      });
    },
    showRun(state: SimulatorState, run: PageRun, {isLive, bands}: Drawing): void {
      strips.update(shownOf(state, run, {letters: lettersOf(state), bands, isLive}));
      element.dataset["band"] = bands === null ? "none" : bands.isPending ? "updating" : "ready";
      ({hours} = state.scenario);
      cursor.update({hours, startClockH});
      if (isLive) return;
      const {cursorH} = state.view;
      if (cursorH !== shownH) {
        cursor.value = {timeH: Math.min(cursorH, hours), pinned: true};
        shownH = cursorH;
      }
      fit(); // the sentence may have another line
      placeCursor();
      followCursor();
    },
    wait: (isWaiting: boolean) => void element.classList.toggle("is-waiting", isWaiting),
    fail: strips.fail,
  });
}

/** The hour that a link keeps: where the cursor is pinned, else where it starts. */
export const pinnedH = ({value}: TimeCursor): number =>
  value.pinned ? value.timeH : defaultState.view.cursorH;
