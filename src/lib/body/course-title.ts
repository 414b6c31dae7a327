import type {Scenario} from "/models/magnesium/scenario.js";
import {formLabel} from "../palette.js";
import {intakeOf} from "./intake-scenario.js";
import {chosen, personText} from "./people.js";
import {presetOf} from "./presets.js";

/** A pinned course in a few words: the preset's name, or its changes and its person; beside `own`, what differs. */
export function courseTitle(scenario: Scenario, own: Scenario): string {
  const preset = presetOf(scenario);
  if (preset) return preset.name;
  const {person = {}} = scenario;
  const isSame = JSON.stringify(intakeOf(scenario)) === JSON.stringify(intakeOf(own));
  const steps = intakeOf(scenario).map(({fromDay, foodMg, supplement}) => {
    const week = fromDay === 0 ? "" : ` from week ${Math.round(fromDay / 7)}`;
    const extra = supplement
      ? ` + ${Math.round(supplement.mg)} mg ${formLabel[supplement.form]}`
      : "";
    return `${Math.round(foodMg)} mg${extra}${week}`;
  });
  const shown = steps.length > 3 ? [...steps.slice(0, 3), "…"] : steps;
  const kidney = chosen("kidney", person)?.label;
  const gut = chosen("gut", person)?.label;
  const who =
    kidney === undefined || gut === undefined
      ? personText(person)
      : [kidney, ...(gut === "healthy" ? [] : [gut])].join(", ");
  return `${isSame ? "the same course" : shown.join(", ")}; ${who}`;
}
