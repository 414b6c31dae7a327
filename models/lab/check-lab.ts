import {equationsOf} from "../engine/equations.js";
import {modelOf} from "../engine/model-file.js";
import type {Model} from "../engine/model.js";
import {brokenRecords, brokenTimes} from "../pk/record-rules.js";
import type {EventRecord} from "../pk/record.js";
import {type Checked, checkInput, isObject, numberOf} from "../schema/check-input.js";
import {createCheck} from "../schema/check.js";
import {type Path, type Problem, wrongPlace, wrongValue} from "../schema/problem.js";
import {brokenLaws} from "../schema/broken-laws.js";
import {labSchema} from "./lab-schema.js";
import type {Lab, LabFile} from "./lab.js";

/**
 * A file that may be run, or every reason why it may not: shapes, names and event rows first, then laws
 * and their units.
 */
export function checkLab(input: unknown): Checked<Lab> {
  const {value: file, problems} = checkInput<LabFile>(input, "model", checkShape, brokenRules);
  if (file === null) return {value: null, problems};
  const lab = labOf(file);
  const wrong = brokenLaws(lab.model);
  const refused = wrong.length > 0 ? wrong : brokenSteadyStates(lab);
  return refused.length > 0 ? {value: null, problems: refused} : {value: lab, problems: []};
}

/** A system that changes with the time has no steady state. */
function brokenSteadyStates({model, records}: Lab): string[] {
  const asked = records.flatMap(({ss = 0}, i) => (ss > 0 ? [i] : []));
  if (asked.length === 0 || equationsOf(model).timeDerivative.length === 0) return [];
  return asked.map((i) => `records[${i}].ss: must be 0 where a law names the time t`);
}

const checkShape = createCheck(labSchema);

function labOf(file: LabFile): Lab {
  const {model, initial} = modelOf(file);
  const {records = [], covariates = {}, times = [], solver} = file;
  const states = Object.keys(model.states);
  return {
    model: {...model, parameters: {...model.parameters, ...asParameters(covariates)}},
    initial: states.map((state) => initial[state] ?? 0),
    records: records.map(({cmt, ...record}): EventRecord => {
      if (cmt === undefined) return record;
      return {...record, cmt: typeof cmt === "string" ? 1 + states.indexOf(cmt) : cmt};
    }),
    ...{covariates, times},
    solver: {rtol: 1e-6, atol: 1e-9, ...solver},
  };
}

/** A covariate has the value of its first point until a run gives it another. */
const asParameters = (covariates: Lab["covariates"]): Model["parameters"] =>
  Object.fromEntries(
    Object.entries(covariates).map(([name, [first]]) => [
      name,
      {value: first?.[1] ?? NaN, unit: "", meaning: "covariate"},
    ]),
  );

/** More would take minutes to factor. */
const mostStates = 500;

function brokenRules(file: Record<string, unknown>): Problem[] {
  const states = isObject(file["states"]) ? Object.keys(file["states"]) : [];
  const records = Array.isArray(file["records"]) ? (file["records"] as readonly unknown[]) : [];
  return [
    ...(isObject(file["states"]) && states.length === 0
      ? [wrongPlace(["states"], "must hold one or more")]
      : []),
    ...(states.length > mostStates
      ? [wrongPlace(["states"], `must be at most ${mostStates}, got ${states.length}`)]
      : []),
    ...takenNames(file),
    ...brokenRecords(records, states),
    ...brokenCovariates(file["covariates"]),
    ...brokenTimes(file["times"]),
  ];
}

/**
 * What laws may name stands in one place only, and is no name that every object has. An output may be
 * called like a state that it is.
 */
function takenNames(file: Record<string, unknown>): Problem[] {
  const places = new Map([["t", "the time"]]);
  for (const name of Object.getOwnPropertyNames(Object.prototype))
    places.set(name, "every object's");
  for (const name of ["NaN", "Infinity", "true", "false", "null", "undefined"]) {
    places.set(name, "a value");
  }
  const problems = ["parameters", "states", "rules", "covariates"].flatMap((list) => {
    const names = isObject(file[list]) ? Object.keys(file[list]) : [];
    return names.flatMap((name) => {
      const other = places.get(name);
      places.set(name, `among the ${list}`);
      return other === undefined ? [] : [taken([list, name], other)];
    });
  });
  const outputs = isObject(file["outputs"]) ? Object.entries(file["outputs"]) : [];
  const own = outputs.flatMap(([name, output]) => {
    const other = places.get(name);
    const law = isObject(output) ? output["law"] : output;
    const isFree = other === undefined || (other !== "every object's" && law === name);
    return isFree || other === "among the rules" ? [] : [taken(["outputs", name], other)];
  });
  return [...problems, ...own];
}

const taken = (path: Path, by: string): Problem =>
  wrongPlace(path, `the name is taken, it is ${by}`);

function brokenCovariates(covariates: unknown): Problem[] {
  if (!isObject(covariates)) return [];
  return Object.entries(covariates).flatMap(([name, points]) => {
    const list: readonly unknown[] = Array.isArray(points) ? points : [];
    const time = (i: number): unknown => (Array.isArray(list[i]) ? (list[i] as unknown[])[0] : NaN);
    return list.flatMap((_, i) =>
      numberOf(time(i)) <= numberOf(time(i - 1))
        ? [wrongValue(["covariates", name, i, 0], "must be above the time before")]
        : [],
    );
  });
}
