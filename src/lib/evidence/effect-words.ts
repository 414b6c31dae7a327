import {numberText} from "../number-text.js";
import type {Effect} from "./evidence.js";
import {isCount} from "./forest-groups.js";
import {rangeText} from "./words.js";

/** What was found: "−2 mmHg (−3.58 to −0.43)"; the direction where no size was read. */
export function effectText(effect: Effect): string {
  const {effect: size, unit, low, high} = effect;
  if (size === null) return directions[effect.direction];
  const value = `${numberText(size)} ${effectUnit(unit)}`;
  if (isCount(effect)) return value;
  return low === null || high === null
    ? `${value}, no interval seen`
    : `${value} (${rangeText(low, high)})`;
}

const directions: Readonly<Record<Effect["direction"], string>> = {
  better: "better, size not read",
  worse: "worse, size not read",
  none: "no difference shown",
  unclear: "unclear",
};

/** A unit as a reader knows it. */
export const effectUnit = (unit: string): string => (unit === "min" ? "minutes" : unit);

/** As GRADE names it. */
export const certaintyText = ({certainty}: Effect): string => certainty.replace("_", " ");
