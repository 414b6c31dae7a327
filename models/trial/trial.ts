import {interpret} from "../engine/interpret.js";
import {refuseInfinite} from "../engine/refuse-infinite.js";
import {checkLab} from "../lab/check-lab.js";
import type {LabFile} from "../lab/lab.js";
import {type LabResult, runLab} from "../lab/run-lab.js";
import {withParameters} from "../lab/with-parameters.js";
import {scenarioParameters} from "../magnesium/day.js";
import {measureNames, seriesNames} from "../magnesium/names.js";
import {parameterValues} from "../magnesium/person.js";
import type {Person, Scenario} from "../magnesium/scenario.js";
import {createSimulator} from "../magnesium/simulate.js";

/** Something that runs with parameters of one's choice: a scenario, or a model that a reader declares. */
export interface Trial {
  /** Names of its time courses, in order. */
  readonly series: readonly string[];
  /** Names of its measures, in order. */
  readonly measures: readonly string[];
  /** What the parameters are unless they are chosen. */
  usual(person?: Person): Readonly<Record<string, number>>;
  /** Throws `SolverError`, or an error that says what is not finite. */
  run(parameters: Readonly<Record<string, number>>, person?: Person): TrialRun;
}

export interface TrialRun {
  readonly times: readonly number[];
  /** One for each name of `series`. */
  readonly series: readonly Float64Array[];
  readonly measures: Readonly<Record<string, number>>;
}

/** A specification that has one of the two; both are checked. */
export interface Tried {
  readonly scenario?: Scenario;
  readonly model?: LabFile;
}

export function trialOf({scenario, model}: Tried): Trial {
  if (scenario) return ofScenario(scenario);
  if (model) return ofModel(model);
  throw new Error("a trial needs a scenario or a model");
}

/** A scenario; what a person has stands over what the scenario says of them. */
function ofScenario(scenario: Scenario): Trial {
  const simulate = createSimulator();
  return {
    series: seriesNames,
    measures: measureNames,
    usual: (person) =>
      parameterValues(
        {...scenario.person, ...person},
        {...scenarioParameters(scenario), ...scenario.parameters},
      ),
    run(parameters, person) {
      const {result} = simulate({
        ...scenario,
        person: {...scenario.person, ...person},
        parameters: {...scenario.parameters, ...parameters},
      });
      const series = seriesNames.map((name) => Float64Array.from(result.series[name]));
      return finite({times: result.times, series, measures: result.measures}, seriesNames);
    },
  };
}

function ofModel(file: LabFile): Trial {
  const {value: lab, problems} = checkLab(file);
  if (lab === null) throw new Error(problems.join("; "));
  const system = interpret(lab.model);
  const series = [...system.states, ...system.outputs];
  const usual = Object.entries(lab.model.parameters).map(([name, {value}]) => [name, value]);
  return {
    series,
    measures: Object.keys(lab.model.outputs).flatMap(extremeNames),
    usual: () => Object.fromEntries(usual) as Record<string, number>,
    run(parameters) {
      const result = runLab(withParameters(lab, parameters), system);
      const columns = [...Object.values(result.states), ...Object.values(result.outputs)];
      return finite(
        {
          times: result.times,
          series: columns.map((values) => Float64Array.from(values)),
          measures: extremes(result),
        },
        series,
      );
    },
  };
}

/** Of each output its largest value, when that is, and its last. */
function extremes({times, outputs}: LabResult): Record<string, number> {
  return Object.fromEntries(
    Object.entries(outputs).flatMap(([name, values]) => {
      const peak = values.reduce((best, value, i) => (value > (values[best] ?? NaN) ? i : best), 0);
      const found = [values[peak] ?? NaN, times[peak] ?? NaN, values.at(-1) ?? NaN];
      return extremeNames(name).map((measure, j) => [measure, found[j] ?? NaN]);
    }),
  );
}

const extremeNames = (output: string): string[] =>
  ["max", "max_time", "last"].map((what) => `${output}_${what}`);

function finite(run: TrialRun, names: readonly string[]): TrialRun {
  refuseInfinite(
    run.times,
    run.series.map((values, j) => [names[j] ?? "", values] as const),
  );
  return run;
}
