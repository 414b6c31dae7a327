import {create} from "d3-selection";
import type {Layout} from "../lib/layout.js";
import {chartFoot} from "./chart-foot.js";
import {axesLayer} from "./timeline/axes.js";
import {dayTable} from "./timeline/day-table.js";
import {flagLayer, guideLayer} from "./timeline/flag.js";
import {axisTop, dayHeight, frameFor} from "./timeline/frame.js";
import {ghostLayer} from "./timeline/ghost-layer.js";
import {handleOf, listenToKeys} from "./timeline/keyboard.js";
import {matchKeys} from "./timeline/match-keys.js";
import {mealLayer} from "./timeline/meal-layer.js";
import {pillMenu} from "./timeline/menu.js";
import {addNewPill} from "./timeline/new-pill.js";
import {nightEdgeLayer, nightLayer} from "./timeline/night-layer.js";
import {pillLayer} from "./timeline/pill-layer.js";
import {placePills} from "./timeline/places.js";
import {listenToPointer} from "./timeline/pointer.js";
import {select, type Strip, type TimelineState} from "./timeline/strip.js";

export {dayHeight} from "./timeline/frame.js";
export type {Ghost, TimelineDetail, TimelineState} from "./timeline/strip.js";

export type DoseTimeline = HTMLElement & {
  update(state: TimelineState): void;
  resize(layout: Layout): void;
  /** Hides the clock's figures where the time flag stands; null shows them all. */
  clearClock(timeH: number | null): void;
};

const flagReachPx = 46;

/**
 * The day as a strip: pills to drag sideways for time and up for dose, meals and sleep below.
 *
 * It never changes the day it shows. It dispatches bubbling events and waits for `update()`:
 * "input" while a hand moves something and "change" on release, both with `{day, selected}`;
 * "select" with `{selected}`; "announce" with a sentence for the page's live region.
 */
export function doseTimeline(options: {layout: Layout; startClockH: number}): DoseTimeline {
  const root = create("div")
    .attr("class", "dose-timeline")
    .attr("role", "group")
    .attr("aria-label", "The day: pills, meals and sleep");
  const svg = root.append("svg");
  const add = root
    .append("button")
    .attr("type", "button")
    .attr("class", "add-pill")
    .text("+ add a pill");

  const strip: Strip = {
    root: root.node() as HTMLElement, // created two statements above, so never null
    svg: svg.node() as SVGSVGElement,
    startClockH: options.startClockH,
    layout: options.layout,
    state: {
      day: {pills: [], meals: [], night: [17, 24]},
      selected: null,
      ghosts: [],
      mealsShown: true,
    },
    frame: frameFor(options.layout, axisTop([])),
    keys: [],
    places: [],
    drag: null,
    lastForm: "citrate",
    isKeyHeld: false,
    draw,
  };
  const {svg: canvas} = strip;
  const layers = [
    nightLayer(canvas),
    whenChanged(axesLayer(canvas), ({frame, state: {day, mealsShown}}) => [
      frame,
      mealsShown,
      day.pills.length > 0,
      day.night,
    ]),
    ghostLayer(canvas),
    guideLayer(canvas),
    pillLayer(canvas),
    whenChanged(mealLayer(canvas), ({frame, state: {day, mealsShown}, drag}) => [
      frame,
      mealsShown,
      day.meals,
      drag !== null,
    ]),
    whenChanged(nightEdgeLayer(canvas), ({frame, state}) => [frame, state.day.night]),
    flagLayer(canvas),
  ];
  const openMenu = pillMenu(strip);
  const table = chartFoot(strip.root, {
    ...{caption: "The day", title: "The day", name: "day", steers: true},
  });
  listenToPointer(strip, openMenu);
  listenToKeys(strip, openMenu);
  // Scripted focus after a press would count as the keyboard's and show a second ring.
  root.on("pointerdown.ring", () => root.classed("pointing", true), true);
  root.on("keydown.ring", () => root.classed("pointing", false), true);
  root.on("focusin", (event: FocusEvent) => {
    const handle = handleOf(event.target);
    if (handle?.kind === "pill" && !strip.drag) select(strip, handle.index);
  });
  add.on("click", () => addNewPill(strip));

  function draw(): void {
    const {state, layout} = strip;
    const isLive = strip.drag !== null || strip.isKeyHeld || state.isLive === true;
    const doses = [state.day.pills, ...state.ghosts.map((ghost) => ghost.pills)].flat();
    const top = axisTop(
      doses.map((pill) => pill.elementalMg),
      state.ceiling,
    );
    strip.frame = frameFor(layout, isLive ? Math.max(top, strip.frame.topMg) : top, state.units);
    strip.places = placePills(strip, isLive);
    for (const drawLayer of layers) drawLayer(strip);
    root.classed("dragging", strip.drag !== null);
  }

  function update(state: TimelineState): void {
    strip.keys = matchKeys(strip.state.day.pills, strip.keys, state.day.pills);
    strip.state = state;
    const pill = state.selected === null ? undefined : state.day.pills[state.selected];
    if (pill) strip.lastForm = pill.form;
    draw();
    table.update(() => dayTable(state.day, strip.startClockH), state.isLive);
  }

  function resize(layout: Layout): void {
    strip.layout = layout;
    root.attr("class", `dose-timeline ${layout.size}`).style("width", `${layout.width}px`);
    root.attr("data-size", layout.size);
    svg.attr("width", layout.width).attr("height", dayHeight(layout));
    root.style("--plot-right", `${layout.right}px`);
    draw();
  }

  function clearClock(timeH: number | null): void {
    const {x} = strip.frame;
    svg
      .selectAll<SVGTextElement, number>(".clock-ticks text")
      .attr("visibility", (hour) =>
        timeH !== null && Math.abs(x(hour) - x(timeH)) < flagReachPx ? "hidden" : null,
      );
  }

  resize(options.layout);
  return Object.assign(strip.root, {update, resize, clearClock});
}

/** An attribute that is set anew is laid out anew: what stands still is left alone while a pill moves. */
function whenChanged(draw: (strip: Strip) => void, shown: (strip: Strip) => unknown) {
  let last = "";
  return (strip: Strip): void => {
    const key = JSON.stringify(shown(strip));
    if (key !== last) draw(strip);
    last = key;
  };
}
