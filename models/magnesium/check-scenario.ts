import {checkInput} from "../schema/check-input.js";
import {createCheck} from "../schema/check.js";
import {brokenRules} from "./scenario-rules.js";
import {scenarioSchema} from "./scenario-schema.js";
import type {Scenario} from "./scenario.js";

/** A scenario that may be run, or every reason why it may not: one line each. */
export type CheckedScenario =
  | {readonly scenario: Scenario; readonly problems: readonly []}
  | {readonly scenario: null; readonly problems: readonly string[]};

/**
 * Finds everything that is wrong with what claims to be a scenario, each place once:
 * `doses[2].elementalMg: must be 0 to 2000 mg, got -5`.
 */
export function checkScenario(input: unknown): CheckedScenario {
  const checked = checkInput<Scenario>(input, "scenario", checkShape, brokenRules);
  return checked.value === null
    ? {scenario: null, problems: checked.problems}
    : {scenario: checked.value, problems: []};
}

const checkShape = createCheck(scenarioSchema);
