import {mmolFromElementalMg} from "/models/magnesium/amounts.js";
import type {Units} from "../../lib/amount-text.js";
import {clockText} from "../../lib/clock.js";
import {formLabel} from "../../lib/palette.js";
import type {Day, Pill} from "../../lib/pills.js";
import type {Handle, Strip} from "./strip.js";

/** What the clock says at time 0, and what amounts are written in. */
export interface Manner {
  readonly startClockH: number;
  readonly units: Units;
}

/** How a timeline speaks now. */
export const mannerOf = ({startClockH, frame: {units}}: Strip): Manner => ({startClockH, units});

/** Words of the timeline, short on the drawing and whole when spoken. */

export function doseText(elementalMg: number, units: Units): string {
  return `${amount(elementalMg, units)} ${units}`;
}

export function clockAndForm(pill: Pill, startClockH: number): string {
  return `${formLabel[pill.form]}, ${clockText(pill.timeH, startClockH)}`;
}

/** "200 milligrams of citrate at 09:00". */
export function spokenPill(pill: Pill, {startClockH, units}: Manner): string {
  const clock = clockText(pill.timeH, startClockH);
  return `${amount(pill.elementalMg, units)} ${spokenUnits[units]} of ${formLabel[pill.form]} at ${clock}`;
}

/** The slider's value text: which pill of how many, and whether it is above the limit. */
export function spokenSlider(day: Day, index: number, manner: Manner, limitMg = Infinity): string {
  const pill = day.pills[index];
  if (!pill) return "";
  const {units} = manner;
  const isOver = pill.elementalMg > limitMg;
  const limit = isOver
    ? `, above the limit of ${amount(limitMg, units)} ${spokenUnits[units]}`
    : "";
  return `${spokenPill(pill, manner)}, pill ${index + 1} of ${day.pills.length}${limit}`;
}

export function spokenRemoval(day: Day): string {
  const left = day.pills.length;
  return `pill removed, ${left === 0 ? "none" : left} left`;
}

export function spokenHandle(day: Day, handle: Handle, manner: Manner): string {
  const {startClockH} = manner;
  if (handle.kind === "meal") return mealText(day, handle.index, startClockH);
  if (handle.kind === "night") return nightText(day, handle.index, startClockH);
  const pill = day.pills[handle.index];
  return pill ? spokenPill(pill, manner) : "";
}

export function nightText(day: Day, edge: 0 | 1, startClockH: number): string {
  return `${edge === 0 ? "asleep" : "awake"} ${clockText(day.night[edge], startClockH)}`;
}

export function mealText(day: Day, index: number, startClockH: number): string {
  const meal = day.meals[index];
  return meal ? `${meal.name}, ${clockText(meal.timeH, startClockH)}` : "";
}

const spokenUnits = {mg: "milligrams", mmol: "millimoles"} as const;

function amount(mg: number, units: Units): string {
  return units === "mg"
    ? String(Math.round(mg * 10) / 10)
    : String(Math.round(100 * mmolFromElementalMg(mg)) / 100);
}
