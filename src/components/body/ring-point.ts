import {create} from "d3-selection";
import {dayBefore} from "../../lib/body/stores.js";
import {weekAxis} from "../../lib/body/week-axis.js";
import type {Point} from "../../lib/point.js";
import {timeAfterKey} from "../time-cursor.js";

export interface RingState {
  /** Where each day lies in the svg, px. */
  readonly places: readonly Point[];
  /** The cursor's morning. */
  readonly day: number;
  /** What the day comes to, for the ear. */
  readonly text: string;
}

/** A ring on the way of a course: a hand or keys move it from day to day; `onDay` hears of it, live or released. */
export function ringPoint(figure: HTMLElement, onDay: (day: number, isLive: boolean) => void) {
  const ring = create("div").attr("class", "ring-point");
  ring.attr("role", "slider").attr("tabindex", 0).attr("aria-label", "Day on the kidney’s curve");
  const handle = ring.node() as HTMLElement; // just created
  handle.hidden = true; // until there is a day to stand on
  figure.append(handle);
  const svg = figure.querySelector("svg");
  let top = 0;
  let state: RingState = {places: [], day: 0, text: ""};

  handle.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    handle.setPointerCapture(event.pointerId);
    handle.focus();
    event.preventDefault();
  });
  handle.addEventListener("pointermove", (event) => {
    const box = svg?.getBoundingClientRect();
    if (!box || !handle.hasPointerCapture(event.pointerId)) return;
    const at = {x: event.clientX - box.left, y: event.clientY - box.top};
    onDay(nearest(state.places, at, state.day), true);
  });
  handle.addEventListener("lostpointercapture", () => onDay(state.day, false));
  handle.addEventListener("keydown", (event) => {
    const last = 24 * state.places.length;
    const next = timeAfterKey(event, 24 * state.day, last, weekAxis.steps);
    if (next === null) return;
    event.preventDefault();
    onDay(Math.round(next / 24), false);
  });

  return {
    /** Learns where the drawing lies below its title, after its size has changed. */
    measure(): void {
      top = (svg?.getBoundingClientRect().top ?? 0) - figure.getBoundingClientRect().top;
    },
    place(next: RingState): void {
      state = next;
      const {x, y} = next.places[dayBefore(next.day)] ?? {x: 0, y: 0};
      handle.hidden = false;
      handle.style.left = `${x}px`;
      handle.style.top = `${top + y}px`;
      ring
        .attr("aria-valuemin", 0)
        .attr("aria-valuemax", next.places.length)
        .attr("aria-valuenow", next.day)
        .attr("aria-valuetext", next.text);
    },
  };
}

/** The morning after the day whose point lies nearest; of several as near, the one closest in time. */
function nearest(places: readonly Point[], {x, y}: Point, day: number): number {
  const distance = (i: number) => {
    const place = places[i] ?? {x: Infinity, y: Infinity};
    return Math.round(Math.hypot(place.x - x, place.y - y)) + Math.abs(i + 1 - day) / 1000;
  };
  let best = 0;
  for (let i = 1; i < places.length; i++) if (distance(i) < distance(best)) best = i;
  return best + 1;
}
