import type {Scenario} from "/models/magnesium/scenario.js";
import {clockText} from "./clock.js";
import {healthText} from "./health-text.js";
import {startClockH, type View} from "./simulator-page.js";
import {formLabel} from "./palette.js";
import {dayOf} from "./scenario-day.js";

/** A pinned run in a few words: "350 mg citrate, once at 09:00; thiazide". */
export function pinTitle(scenario: Scenario | undefined, view: View): string {
  if (scenario === undefined) return "no pills";
  const health = healthText(scenario.person ?? {});
  return `${pillText(scenario, view)}${health === "" ? "" : `; ${health}`}`;
}

function pillText(scenario: Scenario, view: View): string {
  const {pills} = dayOf(scenario, view);
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
