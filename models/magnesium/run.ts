import {createSolver} from "../engine/solve/solve.js";
import {magnesium} from "../generated/magnesium.js";
import {scenarioEvents, scenarioParameters} from "./day.js";
import type {Course} from "./balance.js";
import {massResidual} from "./mass-balance.js";
import type {OutputName} from "./names.js";
import {habitualMgPerDay, parameterValues} from "./person.js";
import {remember} from "./remember.js";
import type {Scenario} from "./scenario.js";
import {periodicState, stateAt} from "./steady-state.js";
import {times, type Times} from "./times.js";

/** Time courses and final state of one run on a grid of times. */
export interface Run {
  readonly times: Float64Array;
  readonly series: Readonly<Record<OutputName, Float64Array>>;
  readonly final: Float64Array;
  readonly counts: {readonly steps: number; readonly rejected: number; readonly rhs: number};
  readonly massResidual: number;
}

/** A scenario with its person's parameters and starting state found; it may run with its doses or free of them. */
export interface PreparedRun {
  readonly grid: Times;
  readonly values: Readonly<Record<string, number>>;
  readonly initial: Float64Array;
  /** From the starting state, or from another. */
  run(withDoses: boolean, from?: Float64Array): Run;
  /** Every state at every time, as rows that are kept. */
  follow(): Course;
}

export type Runner = (scenario: Scenario) => PreparedRun;

export interface RunnerOptions {
  /** Starting states that are remembered; 1 unless told. */
  readonly persons?: number;
  /** Stands in for values of the parameter table. */
  readonly typical?: Readonly<Record<string, number>>;
  /** Whether maxima are sought between the times asked for, as they are unless told. */
  readonly withMaxima?: boolean;
}

/** Prepares scenarios, and remembers the starting states of the last persons. */
export function createRunner({
  persons = 1,
  typical = {},
  withMaxima = true,
}: RunnerOptions = {}): Runner {
  const solve = createSolver(magnesium);
  const midnightOf = remember(periodicState, {count: persons});
  const startOf = remember(
    (values: Readonly<Record<string, number>>, habitualMg: number, clockH: number) => {
      const usual = {...values, clock_at_start: 0};
      return stateAt(midnightOf(usual, habitualMg).state, usual, habitualMg, clockH);
    },
    {count: persons},
  );
  const gridOf = remember((scenario: Scenario) => times(scenario, withMaxima), {
    keyOf: ({hours, outputEveryH, outputTimes, infusions}) =>
      JSON.stringify([hours, outputEveryH, outputTimes, infusions]),
  });
  return (scenario) => {
    const {person = {}, startClockH = 0, solver = {}} = scenario;
    const overrides = {...scenarioParameters(scenario), ...scenario.parameters};
    const values = parameterValues(person, overrides, typical);
    const initial = startOf(values, habitualMgPerDay(person), startClockH);
    const parameters = Float64Array.from(magnesium.parameters, (name) => values[name] ?? NaN);
    const grid = gridOf(scenario);
    const tolerances = tolerancesOf(solver.rtol ?? 1e-6);
    const solveFrom = (from: Float64Array, withDoses: boolean) => {
      const events = scenarioEvents(scenario, values["food_bioaccessible"] ?? NaN, withDoses);
      const course: Course = {
        initial: from,
        rows: rowsFor(grid.all.length),
        times: grid.all,
        events,
      };
      const ends = {parameters, start: 0, end: scenario.hours};
      return {course, ...solve({...ends, ...course, times: grid.all}, tolerances)};
    };
    const run = (withDoses: boolean, from = initial): Run => {
      const {course, final, counts} = solveFrom(from, withDoses);
      return {
        times: grid.all,
        series: seriesOf(grid.all, course.rows, parameters),
        final,
        counts,
        massResidual: massResidual(magnesium, course),
      };
    };
    const follow = (): Course => {
      const {course} = solveFrom(initial, true);
      return {...course, rows: course.rows.slice()};
    };
    return {grid, values, initial, run, follow};
  };
}

/** The states of one run after another, whoever runs it: a curve keeps its own copy. */
let memory = new Float64Array(0);

function rowsFor(times: number): Float64Array {
  const size = times * magnesium.states.length;
  if (memory.length < size) memory = new Float64Array(size);
  return memory.subarray(0, size);
}

/** Absolute tolerance beside a relative one: 1e-5 mmol at the accuracy of a display, 1e-4. */
const tolerancesOf = (rtol: number) => ({
  rtol,
  atol: new Float64Array(magnesium.states.length).fill(0.1 * rtol),
});

function seriesOf(
  times: Float64Array,
  rows: Float64Array,
  parameters: Float64Array,
): Run["series"] {
  const size = magnesium.states.length;
  const count = magnesium.outputs.length;
  const k = new Float64Array(magnesium.sizes.constants);
  magnesium.prepare(parameters, k);
  const values = new Float64Array(count);
  const series = magnesium.outputs.map(() => new Float64Array(times.length));
  for (let i = 0; i < times.length; i++) {
    magnesium.evaluate(times[i] as number, rows.subarray(i * size, (i + 1) * size), k, values);
    for (let o = 0; o < count; o++) (series[o] as Float64Array)[i] = values[o] as number;
  }
  // litres become millilitres here; every other output is in the units of the contract already
  const water = series[magnesium.outputs.indexOf("colon_water_ml")] as Float64Array;
  for (let i = 0; i < water.length; i++) water[i] = 1000 * (water[i] as number);
  return Object.fromEntries(magnesium.outputs.map((name, o) => [name, series[o]])) as Run["series"]; // a test holds the outputs equal to these names
}
