import {
  addStep,
  indexOn,
  removeStep,
  stepAt,
  type Intake,
  type Step,
} from "../../lib/body/intake.js";
import {snapDay, snapMg} from "../../lib/body/intake-steps.js";
import {spokenStep} from "../../lib/body/intake-text.js";
import {pulled, type Handle} from "./intake-drag.js";
import {focusGrip, handleOf, type Ground} from "./intake-handles.js";
import {announce, commit, send, type IntakeHands} from "./intake-send.js";

const slackPx = 3;

/** Mouse, pen and touch on the handles, and a double-click that adds or removes a change. */
export function listenToHands(hands: IntakeHands): void {
  const {figure, layer, now} = hands;
  let press: {
    readonly id: number;
    readonly handle: Handle;
    readonly x: number;
    readonly y: number;
    readonly before: Intake;
    readonly selected: number;
    readonly ground: Ground;
    hasMoved: boolean;
  } | null = null;

  layer.addEventListener("pointerdown", (event) => {
    const handle = handleOf(event.target);
    const shown = now();
    if (handle === null || shown === null || event.button !== 0 || press !== null) return;
    event.stopPropagation();
    const {state, ground} = shown;
    const {clientX: x, clientY: y, pointerId: id} = event;
    // the handle itself: a click belongs to what has captured the pointer
    layer.querySelector(`[data-handle="${handle.kind}-${handle.index}"]`)?.setPointerCapture(id);
    const {intake: before, selected} = state;
    press = {id, handle, x, y, before, selected, ground, hasMoved: false};
    if (handle.kind === "grip") focusGrip(layer, handle.index);
    if (handle.index !== selected) send(hands, "pick", {intake: before, selected: handle.index});
    addEventListener("keydown", onEscape, true);
    figure.classList.add("is-dragging");
  });
  layer.addEventListener("pointermove", (event) => {
    if (press?.id !== event.pointerId) return;
    const {handle, before, ground, x, y} = press;
    const [dx, dy] = [event.clientX - x, event.clientY - y];
    press.hasMoved ||= Math.hypot(dx, dy) >= slackPx;
    if (!press.hasMoved) return;
    const {scales} = ground;
    const days = (scales.x.invert(dx) - scales.x.invert(0)) / 24;
    const mg = scales.y.invert(dy) - scales.y.invert(0);
    const intake = pulled(before, handle, {days, mg, isFine: event.altKey});
    send(hands, "input", {intake, selected: handle.index});
  });
  layer.addEventListener("pointerup", (event) => {
    if (press?.id !== event.pointerId) return;
    const {handle, before, hasMoved} = end();
    const intake = now()?.state.intake ?? before;
    if (!hasMoved) return;
    send(hands, "change", {intake, selected: handle.index});
    announce(hands, handle.index);
  });
  for (const type of ["pointercancel", "lostpointercapture"] as const) {
    layer.addEventListener(type, (event) => {
      if (press?.id === event.pointerId) restore();
    });
  }
  figure.addEventListener("dblclick", (event) => {
    const shown = now();
    if (shown === null) return;
    const {intake} = shown.state;
    const handle = handleOf(event.target);
    if (handle?.kind === "grip") {
      commit(hands, removeStep(intake, handle.index), "change removed");
      return;
    }
    const step = stepUnder(event, intake, shown.ground, figure);
    const edit = step && addStep(intake, step);
    if (edit) commit(hands, edit, spokenStep(edit.intake, edit.index));
  });

  function end() {
    const ended = press as NonNullable<typeof press>; // only called while there is one
    removeEventListener("keydown", onEscape, true);
    figure.classList.remove("is-dragging");
    press = null;
    return ended;
  }
  function restore(): void {
    const {before, selected, hasMoved} = end();
    if (hasMoved) send(hands, "change", {intake: before, selected});
  }
  function onEscape(event: KeyboardEvent): void {
    if (event.key !== "Escape" || press === null) return;
    event.preventDefault();
    event.stopPropagation();
    restore();
  }
}

/** A change where the pointer is: the level there, by more supplement above the food, by less food below. */
function stepUnder(
  event: MouseEvent,
  intake: Intake,
  {scales, plot}: Ground,
  figure: HTMLElement,
): Step | null {
  const box = figure.getBoundingClientRect();
  const [x, y] = [event.clientX - box.left, event.clientY - box.top];
  if (x < plot.left || x > plot.right || y < plot.top - 8 || y > plot.bottom + 8) return null;
  const day = snapDay(scales.x.invert(x) / 24);
  const before = stepAt(intake, indexOn(intake, day));
  const mg = snapMg(scales.y.invert(y));
  if (mg <= before.foodMg) return {fromDay: day, foodMg: mg, supplement: before.supplement};
  const form = before.supplement?.form ?? "citrate";
  return {fromDay: day, foodMg: before.foodMg, supplement: {form, mg: mg - before.foodMg}};
}
