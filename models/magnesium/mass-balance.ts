import type {System} from "../engine/system.js";
import {balance, type Course} from "./balance.js";

/**
 * The largest relative error of the mass balance over the rows of a run: what the conserved states hold
 * against what they held at first and what events have added since. Which states these are comes from
 * the stoichiometry (`conservedGroups`), not from a list.
 */
export function massResidual(system: System, course: Course): number {
  const {held, due} = balance(system.conserved.flat(), course);
  return held.reduce((worst, value, i) => {
    const expected = due[i] as number;
    return Math.max(worst, Math.abs(value - expected) / expected);
  }, 0);
}
