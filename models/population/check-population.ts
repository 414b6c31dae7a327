import {cholesky} from "../engine/random/cholesky.js";
import {checkLab} from "../lab/check-lab.js";
import type {LabFile} from "../lab/lab.js";
import {checkScenario} from "../magnesium/check-scenario.js";
import {scenarioSchema} from "../magnesium/scenario-schema.js";
import type {Scenario} from "../magnesium/scenario.js";
import {type Checked, checkInput, isObject} from "../schema/check-input.js";
import {createCheck} from "../schema/check.js";
import {inPart} from "../schema/in-part.js";
import {type Path, type Problem, wrongPlace, wrongValue} from "../schema/problem.js";
import {populationSchema} from "./population-schema.js";
import type {PopulationSpec} from "./spec.js";
import {trialOf} from "../trial/trial.js";
import {correlationMatrix} from "./vary.js";

/** A specification that may be run, or every reason why it may not. */
export function checkPopulation(input: unknown): Checked<PopulationSpec> {
  const checked = checkInput<PopulationSpec>(input, "population", checkShape, brokenRules);
  const parts = isObject(input) ? partProblems(input) : [];
  const problems = [...checked.problems, ...parts];
  if (checked.value === null || problems.length > 0) return {value: null, problems};
  const late = [...impossible(checked.value), ...tooMuch(checked.value)];
  return late.length > 0 ? {value: null, problems: late} : checked;
}

const checkShape = createCheck(populationSchema);

/** What is wrong inside the scenarios or models, with the name of the part in front. */
function partProblems(spec: Record<string, unknown>): string[] {
  const check = (key: string, isModel: boolean): string[] => {
    if (spec[key] === undefined) return [];
    const {problems} = isModel ? checkLab(spec[key]) : checkScenario(spec[key]);
    return inPart(key, isModel ? "model" : "scenario", problems);
  };
  const isModel = spec["scenario"] === undefined;
  return [
    ...check("scenario", false),
    ...check("model", true),
    ...check("compare", isModel),
    ...(isModel && isObject(spec["model"]) && spec["model"]["times"] === undefined
      ? ["model.times: required"]
      : []),
  ];
}

function brokenRules(spec: Record<string, unknown>): Problem[] {
  const kinds = ["scenario", "model"].filter((key) => key in spec);
  const vary = isObject(spec["vary"]) ? spec["vary"] : {};
  const known = parameterNames(spec);
  return [
    ...(kinds.length === 1
      ? []
      : [wrongPlace([], `exactly one of scenario, model, got ${kinds.join(", ") || "none"}`)]),
    ...("people" in spec && "model" in spec
      ? [wrongPlace(["people"], "must not stand beside a model, which has no person")]
      : []),
    ...Object.entries(vary).flatMap(([name, variation]) => [
      ...(known !== null && !known.includes(name)
        ? [wrongPlace(["vary", name], "unknown parameter")]
        : []),
      ...(isObject(variation) ? variationProblems(["vary", name], variation) : []),
    ]),
    ...correlationProblems(spec["correlations"], vary),
    ...rising(spec["quantiles"]),
  ];
}

/** Of what is varied; null where nothing can be said. */
function parameterNames(spec: Record<string, unknown>): readonly string[] | null {
  const {model} = spec;
  if (!("model" in spec))
    return Object.keys(scenarioSchema.properties?.["parameters"]?.properties ?? {});
  return isObject(model) && isObject(model["parameters"]) ? Object.keys(model["parameters"]) : null;
}

const widths: Readonly<Record<string, readonly string[]>> = {
  lognormal: ["cv"],
  normal: ["sd"],
  uniform: ["low", "high"],
};

function variationProblems(path: Path, variation: Record<string, unknown>): Problem[] {
  const {distribution, low, high} = variation;
  const needed = Object.hasOwn(widths, String(distribution))
    ? (widths[String(distribution)] ?? [])
    : [];
  if (needed.length === 0) return [];
  const unused = ["cv", "sd"].filter((key) => key in variation && !needed.includes(key));
  const isOrdered = low === undefined || high === undefined || Number(low) < Number(high);
  return [
    ...needed
      .filter((key) => !(key in variation))
      .map((key) => wrongPlace([...path, key], `required when ${String(distribution)}`)),
    ...unused.map((key) =>
      wrongPlace([...path, key], `must not stand beside ${String(distribution)}`),
    ),
    ...(isOrdered ? [] : [wrongValue([...path, "high"], `must be above low, ${String(low)}`)]),
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
    const pair = [a, b].map(String).sort().join(" and ");
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
    i > 0 && Number(value) <= Number(list[i - 1])
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
