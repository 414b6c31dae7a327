import {cholesky} from "../engine/random/cholesky.js";
import type {LabFile} from "../lab/lab.js";
import type {Scenario} from "../magnesium/scenario.js";
import {type Checked, checkInput, isObject, numberOf} from "../schema/check-input.js";
import {createCheck} from "../schema/check.js";
import {type Problem, wrongPlace, wrongValue} from "../schema/problem.js";
import {usualQuantiles} from "./bands.js";
import {populationSchema} from "./population-schema.js";
import type {PopulationSpec} from "./spec.js";
import {brokenPart, brokenParts, kindOf, oneOfTheTwo} from "../trial/broken-parts.js";
import {parameterNames} from "../trial/parameter-names.js";
import {trialOf, type Tried} from "../trial/trial.js";
import {brokenVariations, wrongMiddles} from "../trial/variation-rules.js";
import {correlationMatrix} from "./vary.js";

/** A specification that may be run, or every reason why it may not. */
export function checkPopulation(input: unknown): Checked<PopulationSpec> {
  const checked = checkInput<PopulationSpec>(input, "population", checkShape, brokenRules);
  const parts = isObject(input)
    ? [...brokenParts(input), ...brokenPart("compare", input["compare"], kindOf(input))]
    : [];
  const problems = [...checked.problems, ...parts];
  if (checked.value === null || problems.length > 0) return {value: null, problems};
  const spec = checked.value;
  const late = [
    ...impossible(spec),
    ...wrongMiddles(spec, spec.vary ?? {}),
    ...unlike(spec),
    ...tooMuch(spec),
  ];
  return late.length > 0 ? {value: null, problems: late} : checked;
}

const checkShape = createCheck(populationSchema);

function brokenRules(spec: Record<string, unknown>): Problem[] {
  const vary = isObject(spec["vary"]) ? spec["vary"] : {};
  return [
    ...oneOfTheTwo(spec),
    ...("people" in spec && "model" in spec
      ? [wrongPlace(["people"], "must not stand beside a model, which has no person")]
      : []),
    ...brokenVariations(vary, parameterNames(spec)),
    ...correlationProblems(spec["correlations"], vary),
    ...rising(spec["quantiles"]),
  ];
}

function correlationProblems(correlations: unknown, vary: Record<string, unknown>): Problem[] {
  if (!Array.isArray(correlations)) return [];
  const seen = new Set<string>();
  return (correlations as readonly unknown[]).flatMap((triple, i) => {
    if (!Array.isArray(triple) || triple.length !== 3) return [];
    const [a, b, r] = triple as readonly unknown[];
    const path = ["correlations", i] as const;
    const names = [a, b].flatMap((name, j) =>
      typeof name === "string" && Object.hasOwn(vary, name)
        ? []
        : [wrongValue([...path, j], "must be a parameter of vary")],
    );
    const pair = [a, b]
      .filter((name) => typeof name === "string")
      .sort()
      .join(" and ");
    const isTwice = seen.has(pair);
    seen.add(pair);
    return [
      ...names,
      ...(typeof r === "number" && Math.abs(r) <= 1
        ? []
        : [wrongValue([...path, 2], "must be -1 to 1")]),
      ...(a === b && names.length === 0
        ? [wrongPlace(path, "must be of two parameters")]
        : isTwice
          ? [wrongPlace(path, `${pair} are correlated twice`)]
          : []),
    ];
  });
}

function rising(quantiles: unknown): Problem[] {
  if (!Array.isArray(quantiles)) return [];
  const list: readonly unknown[] = quantiles;
  return list.flatMap((value, i) =>
    i > 0 && numberOf(value) <= numberOf(list[i - 1])
      ? [wrongValue(["quantiles", i], "must be above the one before")]
      : [],
  );
}

/** No numbers can be correlated so: 1 with a second, 1 with a third, and these not with one another. */
function impossible(spec: PopulationSpec): string[] {
  const {names, matrix} = correlationMatrix(spec);
  const rows = cholesky(matrix);
  const isMet = matrix.every((line, i) =>
    line.every((value, j) => {
      const [a = [], b = []] = [rows[i], rows[j]];
      const product = a.reduce((sum, x, k) => sum + x * (b[k] ?? 0), 0);
      return Math.abs(product - value) < 1e-9;
    }),
  );
  return isMet ? [] : [`correlations: no numbers are correlated so: ${names.join(", ")}`];
}

/** Numbers that the series of all subjects may hold together, 1.6 GB of them, and that a result may. */
const [mostHeld, mostPrinted] = [2e8, 2e7];

function tooMuch(spec: PopulationSpec): string[] {
  const {subjects, traces = 0, quantiles = usualQuantiles} = spec;
  const times = timesOf(spec);
  const perSubject = times * trialOf(spec).series.length * (spec.compare ? 2 : 1);
  const printed = (Math.min(traces, subjects) + 2 * quantiles.length) * perSubject;
  return [
    ...(subjects * perSubject > mostHeld
      ? [
          `subjects: ${subjects} with ${times} times are too many to hold, ${fit(mostHeld / subjects)}`,
        ]
      : []),
    ...(printed > mostPrinted
      ? [`traces: ${traces} with ${times} times are too many to print`]
      : []),
  ];

  function fit(size: number): string {
    return `${Math.floor((size / perSubject) * times)} times would do`;
  }
}

/** A second scenario or model is looked at when the first is, in the same series, for what varies in both. */
function unlike(spec: PopulationSpec): string[] {
  const {scenario, compare, vary = {}} = spec;
  if (!compare) return [];
  const other = scenario ? {scenario: compare as Scenario} : {model: compare as LabFile}; // checked to be one
  const known = parameterNames(other) ?? [];
  return [
    ...(gridOf(other) === gridOf(spec) ? [] : ["compare: must have the times of the first"]),
    ...(trialOf(other).series.join() === trialOf(spec).series.join()
      ? []
      : ["compare: must have the states and outputs of the first"]),
    ...Object.keys(vary)
      .filter((name) => !known.includes(name))
      .map((name) => `compare: has no parameter ${name}, which varies`),
  ];
}

/** Written out: when a scenario or a model is looked at. */
const gridOf = ({scenario, model}: Tried): string =>
  JSON.stringify(
    scenario
      ? [scenario.hours, scenario.outputTimes ?? scenario.outputEveryH ?? 0.25]
      : (model?.times ?? []),
  );

function timesOf({scenario, model}: Tried): number {
  if (!scenario) return model?.times?.length ?? 0;
  const {hours, outputEveryH = 0.25, outputTimes} = scenario;
  return outputTimes?.length ?? hours / outputEveryH + 1;
}
