import {cholesky} from "../engine/random/cholesky.js";
import type {LabFile} from "../lab/lab.js";
import type {Scenario} from "../magnesium/scenario.js";
import {type Checked, checkInput, isObject, numberOf} from "../schema/check-input.js";
import {createCheck} from "../schema/check.js";
import {type Problem, wrongPlace, wrongValue} from "../schema/problem.js";
import {populationSchema} from "./population-schema.js";
import type {PopulationSpec} from "./spec.js";
import {brokenPart, brokenParts, kindOf, oneOfTheTwo} from "../trial/broken-parts.js";
import {parameterNames} from "../trial/parameter-names.js";
import {trialOf} from "../trial/trial.js";
import {brokenVariations} from "../trial/variation-rules.js";
import {correlationMatrix} from "./vary.js";

/** A specification that may be run, or every reason why it may not. */
export function checkPopulation(input: unknown): Checked<PopulationSpec> {
  const checked = checkInput<PopulationSpec>(input, "population", checkShape, brokenRules);
  const parts = isObject(input)
    ? [...brokenParts(input), ...brokenPart("compare", input["compare"], kindOf(input))]
    : [];
  const problems = [...checked.problems, ...parts];
  if (checked.value === null || problems.length > 0) return {value: null, problems};
  const late = [...impossible(checked.value), ...tooMuch(checked.value)];
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

/** Numbers that the series of all subjects may hold together: 1.6 GB of them. */
const most = 2e8;

function tooMuch(spec: PopulationSpec): string[] {
  const {scenario, model, subjects} = spec;
  const times = scenario ? timesOf(scenario) : ((model as LabFile).times ?? []).length; // one is there
  const size = subjects * times * trialOf(spec).series.length * (spec.compare ? 2 : 1);
  const fit = Math.floor((most / size) * times);
  return size > most
    ? [`subjects: ${subjects} with ${times} times are too many to hold, ${fit} times would do`]
    : [];
}

const timesOf = ({hours, outputEveryH = 0.25, outputTimes}: Scenario): number =>
  outputTimes?.length ?? hours / outputEveryH + 1;
