import {createDraws} from "../engine/random/draws.js";
import {interpret} from "../engine/interpret.js";
import {checkLab} from "../lab/check-lab.js";
import type {Lab, LabFile} from "../lab/lab.js";
import {type LabResult, runLab} from "../lab/run-lab.js";
import {scenarioParameters} from "../magnesium/day.js";
import {seriesNames} from "../magnesium/names.js";
import {parameterValues} from "../magnesium/person.js";
import type {Person, Scenario} from "../magnesium/scenario.js";
import {createSimulator} from "../magnesium/simulate.js";
import {drawAdult} from "./people.js";
import type {PopulationSpec} from "./spec.js";
import {createVariation} from "./vary.js";

/** What one run of one subject gave: a row of `series` for each name that `seriesOf` lists. */
export interface SubjectRun {
  readonly times: readonly number[];
  readonly series: readonly Float64Array[];
  readonly measures: Readonly<Record<string, number>>;
}

export interface Subject {
  readonly subject: number;
  /** Null where the subject is of a declared model. */
  readonly person: Person | null;
  readonly parameters: Readonly<Record<string, number>>;
}

/** A subject with what became of it, or with why nothing did. */
export type Outcome =
  | (Subject & {readonly runs: readonly SubjectRun[]})
  | {readonly subject: number; readonly error: string};

/**
 * The subjects of a checked specification, one at a time and in any order: subject n is the same whoever
 * asks. Its runs are that of the scenario or model, then that of the one it is compared with.
 */
export function createSubjects(spec: PopulationSpec): (subject: number) => Outcome {
  const run = spec.scenario ? ofScenario(spec, spec.scenario) : ofModel(spec);
  return (subject) => {
    try {
      return run(subject);
    } catch (error) {
      return {subject, error: (error as Error).message};
    }
  };
}

type Runner = (subject: number) => Outcome;

function ofScenario(spec: PopulationSpec, scenario: Scenario): Runner {
  const simulate = createSimulator();
  const draws = createDraws(spec.seed ?? 1);
  const vary = createVariation(spec, draws);
  const scenarios = [scenario, ...(spec.compare ? [spec.compare as Scenario] : [])]; // checked to be one
  return (subject) => {
    const adult = spec.people === "adults" ? drawAdult(draws, subject) : {};
    const person = {...scenario.person, ...adult};
    const values = parameterValues(person, {
      ...scenarioParameters(scenario),
      ...scenario.parameters,
    });
    const parameters = vary(subject, values);
    const runs = scenarios.map((one): SubjectRun => {
      const own = {...one, person: {...one.person, ...adult}};
      const {result} = simulate({...own, parameters: {...one.parameters, ...parameters}});
      const series = seriesNames.map((name) => Float64Array.from(result.series[name]));
      return {times: result.times, series: finite(series), measures: result.measures};
    });
    return {subject, person, parameters, runs};
  };
}

function ofModel(spec: PopulationSpec): Runner {
  const files = [spec.model, spec.compare].filter((file) => file !== undefined) as LabFile[]; // checked
  const labs = files.map((file) => {
    const {value, problems} = checkLab(file);
    if (value === null) throw new Error(problems.join("; "));
    return {lab: value, system: interpret(value.model)};
  });
  const [first] = labs;
  if (first === undefined) throw new Error("a specification needs a scenario or a model");
  const usual = valuesOf(first.lab);
  const vary = createVariation(spec, createDraws(spec.seed ?? 1));
  return (subject) => {
    const parameters = vary(subject, usual);
    const runs = labs.map(({lab, system}): SubjectRun => {
      const result = runLab(withValues(lab, parameters), system);
      const series = Object.values(columnsOf(result)).map((values) => Float64Array.from(values));
      return {times: result.times, series: finite(series), measures: extremes(result)};
    });
    return {subject, person: null, parameters, runs};
  };
}

/** The names of the series of every run, in order. */
export function seriesOf({model}: PopulationSpec): readonly string[] {
  if (model === undefined) return seriesNames;
  return [...Object.keys(model.states), ...Object.keys(model.outputs ?? {})];
}

const columnsOf = ({states, outputs}: LabResult) => [
  ...Object.values(states),
  ...Object.values(outputs),
];

const valuesOf = ({model}: Lab): Record<string, number> =>
  Object.fromEntries(Object.entries(model.parameters).map(([name, {value}]) => [name, value]));

const withValues = (lab: Lab, values: Readonly<Record<string, number>>): Lab => {
  const rows = Object.entries(lab.model.parameters).map(([name, row]) => [
    name,
    {...row, value: values[name] ?? row.value},
  ]);
  return {...lab, model: {...lab.model, parameters: Object.fromEntries(rows)}};
};

/** Of each output its largest value, when that is, and its last. */
function extremes({times, outputs}: LabResult): Record<string, number> {
  return Object.fromEntries(
    Object.entries(outputs).flatMap(([name, values]) => {
      const peak = values.reduce((best, value, i) => (value > (values[best] ?? NaN) ? i : best), 0);
      return [
        [`${name}_max`, values[peak] ?? NaN],
        [`${name}_max_time`, times[peak] ?? NaN],
        [`${name}_last`, values.at(-1) ?? NaN],
      ];
    }),
  );
}

function finite(series: readonly Float64Array[]): readonly Float64Array[] {
  if (series.every((values) => values.every(Number.isFinite))) return series;
  throw new Error("a series is not finite");
}
