import {type Checked, checkInput, isObject} from "../schema/check-input.js";
import {createCheck} from "../schema/check.js";
import {wholeNumber} from "../schema/numbers.js";
import {object} from "../schema/object.js";
import {type Problem, wrongPlace} from "../schema/problem.js";
import type {Schema} from "../schema/schema.js";
import {brokenParts, oneOfTheTwo} from "./broken-parts.js";
import {parameterNames} from "./parameter-names.js";
import type {SensitivitySpec} from "./sensitivity-spec.js";
import {trialOf} from "./trial.js";
import {brokenVariations, varySchema, wrongMiddles} from "./variation-rules.js";

/** The shape of a specification; scenario and model have schemas of their own. */
const sensitivitySchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Global sensitivity of a scenario or a model",
  ...object(
    {
      ...{version: {enum: [1]}, scenario: {}, model: {}, vary: varySchema},
      method: {enum: ["sobol", "morris"]},
      rows: wholeNumber(2, 20_000),
      seed: wholeNumber(0, Number.MAX_SAFE_INTEGER),
    },
    ["vary"],
  ),
};

/** A specification that may be run, or every reason why it may not. */
export function checkSensitivity(input: unknown): Checked<SensitivitySpec> {
  const checked = checkInput<SensitivitySpec>(input, "sensitivity", checkShape, brokenRules);
  const problems = [...checked.problems, ...(isObject(input) ? brokenParts(input) : [])];
  if (checked.value === null || problems.length > 0) return {value: null, problems};
  const spec = checked.value;
  const late = [
    ...wrongMiddles(spec, spec.vary),
    ...(trialOf(spec).measures.length === 0
      ? ["model.outputs: must hold one or more, which are measured"]
      : []),
  ];
  return late.length > 0 ? {value: null, problems: late} : checked;
}

const checkShape = createCheck(sensitivitySchema);

function brokenRules(spec: Record<string, unknown>): Problem[] {
  const vary = isObject(spec["vary"]) ? spec["vary"] : {};
  return [
    ...oneOfTheTwo(spec),
    ...(isObject(spec["vary"]) && Object.keys(vary).length === 0
      ? [wrongPlace(["vary"], "must hold one or more")]
      : []),
    ...brokenVariations(vary, parameterNames(spec)),
  ];
}
