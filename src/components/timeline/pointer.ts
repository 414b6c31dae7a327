import {select as d3Select} from "d3-selection";
import {removePill, snapTime} from "../../lib/pills.js";
import type {Point} from "../../lib/point.js";
import {dragPill, dragSideways, type Dragged, type Pull} from "./drag.js";
import {handleAt, isOnPlot, pillAt, pointOf} from "./hit.js";
import {addNewPill} from "./new-pill.js";
import {announce, commit, emit, focusPill, select, type Handle, type Strip} from "./strip.js";
import {mannerOf, spokenHandle, spokenRemoval} from "./words.js";

interface Press {
  readonly id: number;
  readonly isTouch: boolean;
  readonly from: Point;
  readonly handle: Handle | null;
  readonly before: Strip["state"];
  readonly follow: ((pull: Pull) => Dragged | null) | null;
  readonly hold: ReturnType<typeof setTimeout> | undefined;
  dragged: Dragged | null;
}

const holdMs = 450;
const slackPx = 6;

/** Mouse, pen and touch on the strip; `openMenu` is asked for the pill held or right-clicked. */
export function listenToPointer(strip: Strip, openMenu: (index: number) => void): void {
  let press: Press | null = null;
  let isOurs = false;
  let lastWasTouch = false;

  d3Select(strip.svg)
    .on("pointerdown", (event: PointerEvent) => {
      if (press || event.button !== 0) return;
      const from = pointOf(strip, event);
      const isTouch = event.pointerType === "touch";
      const handle = handleAt(strip, from, isTouch);
      isOurs = handle !== null;
      if (!handle && !isTouch) return;
      if (handle) event.stopPropagation();
      if (handle?.kind === "pill" && !isTouch) choose(handle.index);
      press = begin(event.pointerId, isTouch, from, handle);
      if (handle) strip.svg.setPointerCapture(event.pointerId);
      window.addEventListener("keydown", restoreOnEscape, true);
    })
    .on("pointermove", (event: PointerEvent) => {
      if (press?.id !== event.pointerId) return;
      const at = pointOf(strip, event);
      const [dx, dy] = [at.x - press.from.x, at.y - press.from.y];
      if (Math.hypot(dx, dy) >= slackPx) clearTimeout(press.hold);
      const isFree = event.ctrlKey || event.metaKey;
      const dragged = press.follow?.({dx, dy, isFine: event.altKey, isFree});
      if (!dragged) return;
      press.dragged = dragged;
      const fingerY = press.isTouch ? at.y : null;
      strip.drag = {handle: dragged.handle, isDoomed: dragged.isDoomed, fingerY};
      const {handle} = dragged;
      emit(
        strip,
        "input",
        dragged.day,
        handle.kind === "pill" ? handle.index : strip.state.selected,
      );
    })
    .on("pointerup", (event: PointerEvent) => {
      if (press?.id !== event.pointerId) return;
      const {dragged, handle, before} = end(press);
      if (dragged) release(dragged, before);
      else if (handle?.kind === "pill") choose(handle.index);
    })
    .on("pointercancel lostpointercapture", (event: PointerEvent) => {
      if (press?.id === event.pointerId) restore(press);
    })
    // Browsers do not agree on touch-action inside an SVG: the selected pill keeps the page still.
    .on(
      "touchstart",
      (event: TouchEvent) => {
        const [finger] = event.touches;
        if (!finger || event.touches.length > 1) return;
        const handle = handleAt(strip, pointOf(strip, finger), true);
        if (handle?.kind === "pill" && handle.index === strip.state.selected)
          event.preventDefault();
      },
      {passive: false},
    )
    // The browser would move focus to what lies under the pointer, not to the nearest handle.
    .on("mousedown click", (event: MouseEvent) => {
      if (!isOurs) return;
      event.preventDefault();
      event.stopPropagation();
    })
    .on("dblclick", (event: MouseEvent) => {
      if (lastWasTouch) return;
      const at = pointOf(strip, event);
      const index = pillAt(strip, at);
      if (index !== null) remove(index);
      else if (isOnPlot(strip, at)) addNewPill(strip, snapTime(strip.frame.x.invert(at.x)));
    })
    .on("contextmenu", (event: PointerEvent) => {
      const index = pillAt(strip, pointOf(strip, event));
      if (index === null && event.pointerType !== "touch") return;
      event.preventDefault();
      if (index !== null && event.pointerType !== "touch") openMenu(index);
    });

  function begin(id: number, isTouch: boolean, from: Point, handle: Handle | null): Press {
    lastWasTouch = isTouch;
    const isHeld = isTouch && handle?.kind !== "meal";
    const hold = isHeld ? setTimeout(() => held(from, handle), holdMs) : undefined;
    const follow = handle && followerOf(handle, from, isTouch);
    return {id, isTouch, from, handle, before: strip.state, follow, hold, dragged: null};
  }

  function followerOf(handle: Handle, from: Point, isTouch: boolean) {
    const {day, selected} = strip.state;
    if (handle.kind !== "pill") return dragSideways(day, handle, strip.frame, selected);
    const timeOnly = isTouch && selected !== handle.index;
    return dragPill(day, handle.index, strip.frame, from.y, timeOnly);
  }

  function held(from: Point, handle: Handle | null): void {
    if (press) end(press);
    if (handle?.kind === "pill") openMenu(handle.index);
    else if (isOnPlot(strip, from)) addNewPill(strip, snapTime(strip.frame.x.invert(from.x)));
  }

  function end(ended: Press): Press {
    clearTimeout(ended.hold);
    window.removeEventListener("keydown", restoreOnEscape, true);
    press = null;
    strip.drag = null;
    return ended;
  }

  function release({released, handle}: Dragged, before: Strip["state"]): void {
    const {day, index} = released;
    emit(strip, "input", day, index);
    if (JSON.stringify(day) !== JSON.stringify(before.day)) {
      emit(strip, "change", day, index);
      const isRemoved = day.pills.length < before.day.pills.length;
      announce(strip, isRemoved ? spokenRemoval(day) : spokenHandle(day, handle, mannerOf(strip)));
    }
    strip.draw();
  }

  function restore(cancelled: Press): void {
    const {dragged, before} = end(cancelled);
    if (dragged) emit(strip, "input", before.day, before.selected);
    strip.draw();
  }

  function restoreOnEscape(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !press) return;
    event.preventDefault();
    event.stopPropagation();
    restore(press);
  }

  function choose(index: number): void {
    select(strip, index);
    focusPill(strip, index);
  }

  function remove(at: number): void {
    const {day, index} = removePill(strip.state.day, at);
    commit(strip, day, index, spokenRemoval(day));
  }
}
