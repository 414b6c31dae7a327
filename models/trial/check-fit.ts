import {checkLab} from "../lab/check-lab.js";
import {checkScenario} from "../magnesium/check-scenario.js";
import {checkPkCase} from "../pk/pk-case.js";
import {type Checked, checkInput, isObject, numberOf} from "../schema/check-input.js";
import {createCheck} from "../schema/check.js";
import {inPart} from "../schema/in-part.js";
import {positive} from "../schema/numbers.js";
import {type Problem, wrongPlace, wrongValue} from "../schema/problem.js";
import {object} from "../schema/object.js";
import type {Schema} from "../schema/schema.js";
import {oneOfTheTwo} from "./broken-parts.js";
import type {FitSpec} from "./fit-spec.js";
import {parameterNames} from "./parameter-names.js";

const text: Schema = {type: "string"};
const bound = positive(1e12);

/** The shape of a specification; scenario and model have schemas of their own. */
const fitSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "A fit: a scenario or a model, a table, and what is estimated",
  ...object(
    {
      ...{version: {enum: [1]}, scenario: {}, model: {}},
      ...{data: text, time: text, value: text, output: text},
      estimate: {
        type: "object",
        additionalProperties: object({start: bound, low: bound, high: bound}, ["start"]),
      },
      error: {enum: ["additive", "proportional"]},
    },
    ["data", "estimate"],
  ),
};

/** A specification that may be tried, or every reason why it may not. */
export function checkFit(input: unknown): Checked<FitSpec> {
  const checked = checkInput<FitSpec>(input, "fit", checkShape, brokenRules);
  const problems = [...checked.problems, ...(isObject(input) ? partProblems(input) : [])];
  return checked.value === null || problems.length > 0 ? {value: null, problems} : checked;
}

const checkShape = createCheck(fitSchema);

/** A classic model is named by its parameters, a declared one has states. */
export const isClassic = (model: unknown): model is Record<string, unknown> =>
  isObject(model) && "params" in model;

function partProblems({scenario, model}: Record<string, unknown>): string[] {
  if (scenario !== undefined)
    return inPart("scenario", "scenario", checkScenario(scenario).problems);
  if (model === undefined) return [];
  return isClassic(model)
    ? inPart("model", "case", checkPkCase({...model, times: []}).problems)
    : inPart("model", "model", checkLab(model).problems);
}

function brokenRules(spec: Record<string, unknown>): Problem[] {
  const estimate = isObject(spec["estimate"]) ? spec["estimate"] : {};
  const known = parameterNames(spec);
  return [
    ...oneOfTheTwo(spec),
    ...(spec["output"] === undefined && !isClassic(spec["model"])
      ? [wrongPlace(["output"], "required, it names a time course")]
      : []),
    ...(isObject(spec["estimate"]) && Object.keys(estimate).length === 0
      ? [wrongPlace(["estimate"], "must hold one or more")]
      : []),
    ...Object.entries(estimate).flatMap(([name, bounds]) => [
      ...(known !== null && !known.includes(name)
        ? [wrongPlace(["estimate", name], "unknown parameter")]
        : []),
      ...(isClassic(spec["model"]) && name === "N"
        ? [wrongPlace(["estimate", name], "counts compartments and cannot be estimated")]
        : []),
      ...(isObject(bounds) ? orderProblems(name, bounds) : []),
    ]),
  ];
}

function orderProblems(name: string, {start, low, high}: Record<string, unknown>): Problem[] {
  return [
    ...(numberOf(low) >= numberOf(high)
      ? [wrongValue(["estimate", name, "high"], `must be above low, ${numberOf(low)}`)]
      : []),
    ...(numberOf(start) < numberOf(low) || numberOf(start) > numberOf(high)
      ? [wrongValue(["estimate", name, "start"], "must lie within its bounds")]
      : []),
  ];
}
