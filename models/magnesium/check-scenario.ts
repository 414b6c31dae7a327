import {createCheck} from "../schema/check.js";
import {jsonCopy} from "../schema/json-copy.js";
import {pathText, type Problem, sentence, wrongPlace, wrongValue} from "../schema/problem.js";
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
  const copy = jsonCopy(input);
  if (copy === undefined && typeof input === "object") {
    return refused([wrongPlace([], "must be plain data, as JSON holds it")], input);
  }
  if (typeof copy !== "object" || copy === null || Array.isArray(copy)) {
    return refused([wrongValue([], "must be an object")], input);
  }
  const problems = new Map<string, Problem>();
  for (const problem of [...checkShape(copy), ...brokenRules(copy as Record<string, unknown>)]) {
    problems.set(pathText(problem.path), problem); // a rule knows more than the schema
  }
  if (problems.size > 0) return refused([...problems.values()], input);
  return {scenario: copy as Scenario, problems: []}; // the schema describes a Scenario
}

const checkShape = createCheck(scenarioSchema);

const refused = (problems: readonly Problem[], input: unknown): CheckedScenario => ({
  scenario: null,
  problems: problems.map((problem) => sentence(problem, input, "scenario")),
});
