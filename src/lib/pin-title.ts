import type {Scenario} from "/models/magnesium/scenario.js";
import {clockText} from "./clock.js";
import {startClockH, type View} from "./page-state.js";
import {formLabel} from "./palette.js";
import {dayOf} from "./scenario-day.js";

/** A pinned run in a few words: "350 mg citrate, once at 09:00". */
export function pinTitle(scenario: Scenario | undefined, view: View): string {
  const pills = scenario === undefined ? [] : dayOf(scenario, view).pills;
  const [first] = pills;
  if (first === undefined) return "no pills";
  const total = Math.round(pills.reduce((sum, {elementalMg}) => sum + elementalMg, 0));
  const forms = [...new Set(pills.map(({form}) => formLabel[form]))].join(" and ");
  const when =
    pills.length === 1
      ? `once at ${clockText(first.timeH, startClockH)}`
      : `in ${pills.length} servings`;
  return `${total} mg ${forms}, ${when}`;
}
