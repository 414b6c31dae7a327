import {
  duplicatePill,
  largestDoseMg,
  movePill,
  nextForm,
  removePill,
  setDose,
  setForm,
  shiftTime,
  snapEdge,
  snapTime,
  stepDose,
  stepTime,
  type Day,
  type Edit,
} from "../../lib/pills.js";
import {moveSideways} from "./drag.js";
import {addNewPill} from "./new-pill.js";
import {announce, commit, emit, focusPill, type Handle, type Strip} from "./strip.js";
import {mannerOf, spokenHandle, spokenPill, spokenRemoval} from "./words.js";

/**
 * Keys on the handles. A held key is one drag: "input" while it repeats, "change" when it is let
 * go. Undo is left to the page.
 */
export function listenToKeys(strip: Strip, openMenu: (index: number) => void): void {
  let held: Handle | null = null;

  strip.svg.addEventListener("keydown", (event) => {
    const handle = handleOf(event.target);
    if (!handle || event.altKey || event.metaKey) return;
    const {day, selected} = strip.state;
    if (handle.kind !== "pill") {
      const timeH =
        handle.kind === "meal" ? day.meals[handle.index]?.timeH : day.night[handle.index];
      const snap = handle.kind === "meal" ? snapTime : snapEdge;
      const moved = timeAfterKey(timeH ?? 0, event, snap);
      if (moved === null) return;
      hold(moveSideways(day, handle, moved, true), handle, selected);
    } else {
      const edit = slide(day, handle.index, event);
      if (edit) hold(edit.day, {kind: "pill", index: edit.index}, edit.index);
      else if (!actOn(handle.index, event)) return;
    }
    event.preventDefault();
  });
  strip.svg.addEventListener("keyup", release);
  // On the root: an SVG element that listens to focus becomes a Tab stop itself.
  strip.root.addEventListener("focusout", release);

  function hold(day: Day, handle: Handle, selected: number | null): void {
    held = handle;
    strip.isKeyHeld = true;
    emit(strip, "input", day, selected);
  }

  function release(): void {
    if (!held) return;
    const {day, selected} = strip.state;
    const handle = held;
    held = null;
    strip.isKeyHeld = false;
    emit(strip, "change", day, selected);
    announce(strip, spokenHandle(day, handle, mannerOf(strip)));
    strip.draw();
  }

  /** Keys that do one thing at once; true when the key was one. */
  function actOn(index: number, event: KeyboardEvent): boolean {
    if (event.ctrlKey) return false;
    const {day} = strip.state;
    const pill = day.pills[index];
    if (!pill) return false;
    switch (event.key) {
      case "f":
        show(setForm(day, index, nextForm(pill.form)));
        return true;
      case "d":
        show(duplicatePill(day, index));
        return true;
      case "Insert":
        addNewPill(strip);
        return true;
      case "Delete":
      case "Backspace": {
        const edit = removePill(day, index);
        commit(strip, edit.day, edit.index, spokenRemoval(edit.day));
        return true;
      }
      case "Enter":
        openMenu(index);
        return true;
      default:
        return false;
    }
  }

  function show({day, index}: Edit): void {
    const pill = day.pills[index];
    commit(strip, day, index, pill ? spokenPill(pill, mannerOf(strip)) : "");
    focusPill(strip, index);
  }
}

/** A pill is a two-way slider: time sideways, dose up and down. */
function slide(day: Day, index: number, event: KeyboardEvent): Edit | null {
  const pill = day.pills[index];
  if (!pill) return null;
  const dose = doseAfterKey(pill.elementalMg, event);
  if (dose !== null) return setDose(day, index, dose);
  const timeH = timeAfterKey(pill.timeH, event);
  return timeH === null ? null : movePill(day, index, timeH);
}

function doseAfterKey(mg: number, {key, shiftKey}: KeyboardEvent): number | null {
  const doses: Readonly<Record<string, number>> = {
    ArrowUp: stepDose(mg, 1, shiftKey),
    ArrowDown: stepDose(mg, -1, shiftKey),
    PageUp: mg + 100,
    PageDown: mg - 100,
    Home: 0,
    End: largestDoseMg,
  };
  return doses[key] ?? null;
}

function timeAfterKey(
  timeH: number,
  {key, shiftKey, ctrlKey}: KeyboardEvent,
  snap = snapTime,
): number | null {
  const direction = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : null;
  if (!direction) return null;
  return ctrlKey ? shiftTime(timeH, direction, snap) : stepTime(timeH, direction, shiftKey, snap);
}

/** The handle an event fell on, by its place among its kind. */
export function handleOf(target: EventTarget | null): Handle | null {
  const node = target instanceof Element ? target.closest(".handle") : null;
  if (!node?.parentNode) return null;
  const index = [...node.parentNode.children].indexOf(node);
  if (node.classList.contains("pill")) return {kind: "pill", index};
  if (node.classList.contains("meal")) return {kind: "meal", index};
  return {kind: "night", index: index === 0 ? 0 : 1};
}
