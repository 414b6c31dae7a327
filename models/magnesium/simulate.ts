import {createSolver} from "../engine/solve/solve.js";
import {magnesium} from "../generated/magnesium.js";
import {scenarioEvents, scenarioParameters} from "./day.js";
import {massResidual} from "./mass-balance.js";
import {measure} from "./measures.js";
import {type FlowName, flowNames, type SeriesName, seriesNames} from "./names.js";
import {habitualMgPerDay, parameterValues} from "./person.js";
import type {Run} from "./run.js";
import type {Result, Scenario} from "./scenario.js";
import {periodicState} from "./steady-state.js";
import {times as timesOf} from "./times.js";
import {warningsOf} from "./warnings.js";

/** A run, and the same day without doses and infusions at the same times. */
export interface Comparison {
  readonly result: Result;
  readonly pillFree: Result["series"];
  /** What the tubules of this run filter and take back, at the same times. */
  readonly tubule: Readonly<Record<FlowName, readonly number[]>>;
}

/**
 * Runs a checked scenario (see `checkScenario`): from the periodic steady state of the person's usual
 * diet through its meals, doses and infusions. The same day without doses is run beside it, since what
 * a dose adds is the difference. Throws `SolverError`, or an error naming the residual when no steady
 * state is found.
 */
export type Simulator = (scenario: Scenario) => Comparison;

/** A simulator that remembers the last starting state and pill-free day: a moved dose costs one run. */
export function createSimulator(): Simulator {
  const solve = createSolver(magnesium);
  const rememberStart = rememberLast(periodicState);
  const rememberBaseline = rememberLast(
    (key: BaselineKey) => {
      const run = key.run();
      return {
        run,
        picked: pickTimes(seriesNames, run.series, key.wanted),
        tubule: pickTimes(flowNames, run.series, key.wanted),
      };
    },
    (key) => key.text,
  );

  return (scenario) => {
    const {person = {}, startClockH = 0} = scenario;
    const values = parameterValues(person, {
      ...scenarioParameters(scenario),
      ...scenario.parameters,
    });
    const habitualMg = habitualMgPerDay(person);
    const initial = rememberStart(values, habitualMg, startClockH).state;
    const parameters = Float64Array.from(magnesium.parameters, (name) => values[name] ?? NaN);
    const bioaccessible = values["food_bioaccessible"] ?? NaN;
    const grid = timesOf(scenario);
    const rtol = scenario.solver?.rtol ?? 1e-6;

    const run = (withDoses: boolean): Run => {
      const events = scenarioEvents(scenario, bioaccessible, withDoses);
      const {rows, final, counts} = solve(
        {parameters, initial, start: 0, end: scenario.hours, times: grid.all, events},
        {rtol, atol: tolerances(rtol)},
      );
      return {
        times: grid.all,
        series: seriesOf(grid.all, rows, parameters),
        final,
        counts,
        massResidual: massResidual(magnesium, initial, rows, grid.all, events),
      };
    };
    const isPillFree = !scenario.doses?.length && !scenario.infusions?.length;
    const text = JSON.stringify({...scenario, doses: [], infusions: []});
    const pillFree = rememberBaseline({text, wanted: grid.wanted, run: () => run(false)});
    const own = isPillFree ? pillFree.run : run(true);
    const result: Result = {
      version: 1,
      model: {name: magnesium.name, version: magnesium.version},
      times: grid.wanted.map((i) => grid.all[i] as number),
      series: isPillFree ? pillFree.picked : pickTimes(seriesNames, own.series, grid.wanted),
      measures: measure(scenario, own, pillFree.run, values["water_per_mg"] ?? NaN),
      massBalance: {
        maxRelativeResidual: own.massResidual,
        ...(scenario.clampPlasma ? {clampMmol: -(own.final[clampSupply] ?? NaN)} : {}),
      },
      solver: own.counts,
      warnings: warningsOf(scenario, own),
    };
    const tubule = isPillFree ? pillFree.tubule : pickTimes(flowNames, own.series, grid.wanted);
    return {result, pillFree: pillFree.picked, tubule};
  };
}

/** One run, nothing remembered. */
export const simulate = (scenario: Scenario): Result => createSimulator()(scenario).result;

const clampSupply = magnesium.states.indexOf("clamp_supply");

interface BaselineKey {
  readonly text: string;
  readonly wanted: readonly number[];
  readonly run: () => Run;
}

/** Absolute tolerance beside a relative one: 1e-5 mmol at the accuracy of a display, 1e-4. */
const tolerances = (rtol: number): Float64Array =>
  new Float64Array(magnesium.states.length).fill(0.1 * rtol);

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

const pickTimes = <Name extends SeriesName | FlowName>(
  names: readonly Name[],
  series: Run["series"],
  wanted: readonly number[],
) =>
  Object.fromEntries(
    names.map((name) => [name, wanted.map((i) => series[name][i] as number)]),
  ) as Record<Name, number[]>;

/** Keeps the last answer of a function for the same arguments, compared by their JSON. */
function rememberLast<Args extends readonly unknown[], T>(
  f: (...args: Args) => T,
  keyOf: (...args: Args) => string = (...args) => JSON.stringify(args),
): (...args: Args) => T {
  let last: {key: string; value: T} | null = null;
  return (...args) => {
    const key = keyOf(...args);
    if (last?.key !== key) last = {key, value: f(...args)};
    return last.value;
  };
}
