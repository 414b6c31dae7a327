import {clockText} from "../../lib/clock.js";
import {formLabel} from "../../lib/palette.js";
import type {Day, Pill} from "../../lib/pills.js";
import type {Handle} from "./strip.js";

/** Words of the timeline, short on the drawing and whole when spoken. */

export function doseText(elementalMg: number): string {
  return `${amount(elementalMg)} mg`;
}

export function clockAndForm(pill: Pill, startClockH: number): string {
  return `${formLabel[pill.form]}, ${clockText(pill.timeH, startClockH)}`;
}

/** "200 milligrams of citrate at 09:00". */
export function spokenPill(pill: Pill, startClockH: number): string {
  const clock = clockText(pill.timeH, startClockH);
  return `${amount(pill.elementalMg)} milligrams of ${formLabel[pill.form]} at ${clock}`;
}

/** The slider's value text: which pill of how many, and whether it is above the limit. */
export function spokenSlider(day: Day, index: number, startClockH: number, limitMg = Infinity) {
  const pill = day.pills[index];
  if (!pill) return "";
  const isOver = pill.elementalMg > limitMg;
  const limit = isOver ? `, above the limit of ${amount(limitMg)} milligrams` : "";
  return `${spokenPill(pill, startClockH)}, pill ${index + 1} of ${day.pills.length}${limit}`;
}

export function spokenRemoval(day: Day): string {
  const left = day.pills.length;
  return `pill removed, ${left === 0 ? "none" : left} left`;
}

export function spokenHandle(day: Day, handle: Handle, startClockH: number): string {
  if (handle.kind === "meal") return mealText(day, handle.index, startClockH);
  if (handle.kind === "night") return nightText(day, handle.index, startClockH);
  const pill = day.pills[handle.index];
  return pill ? spokenPill(pill, startClockH) : "";
}

export function nightText(day: Day, edge: 0 | 1, startClockH: number): string {
  return `${edge === 0 ? "asleep" : "awake"} ${clockText(day.night[edge], startClockH)}`;
}

export function mealText(day: Day, index: number, startClockH: number): string {
  const meal = day.meals[index];
  return meal ? `${meal.name}, ${clockText(meal.timeH, startClockH)}` : "";
}

function amount(mg: number): string {
  return String(Math.round(mg * 10) / 10);
}
