import {magnesium} from "../generated/magnesium.js";
import {measure} from "./measures.js";
import {type FlowName, flowNames, type OutputName, seriesNames} from "./names.js";
import {mealsOf, mealTimes} from "./day.js";
import {readAt} from "./read-at.js";
import {remember} from "./remember.js";
import {createRunner, type PreparedRun, type Run} from "./run.js";
import type {Result, Scenario} from "./scenario.js";
import type {Times} from "./times.js";
import {warningsOf} from "./warnings.js";

/** A run, and the same day without doses and infusions at the same times. */
export interface Comparison {
  readonly result: Result;
  readonly pillFree: Result["series"];
  /** Where this run absorbs and what its tubules filter and take back, mmol/h at the same times. */
  readonly flows: Readonly<Record<FlowName, readonly number[]>>;
  /** Mg of the doses that is not dissolved, in gut and stool, mmol at the same times. */
  readonly solid: readonly number[];
}

/**
 * Runs a checked scenario (see `checkScenario`): from the periodic steady state of the person's usual
 * diet through its meals, doses and infusions. The same day without doses is run beside it, since what
 * a dose adds is the difference. Throws `SolverError`, or an error naming the residual when no steady
 * state is found.
 */
export type Simulator = (scenario: Scenario) => Comparison;

/**
 * A simulator that remembers the last starting state and pill-free day: a moved dose costs one run.
 * `typical` stands in for values of the parameter table, as a set of the ensemble does.
 *
 * `followsHand` makes it quick enough for every move of a hand: maxima are those of the times asked for,
 * and the pill-free day is run once for all times, and read between them.
 */
export function createSimulator({
  typical = {},
  followsHand = false,
}: {
  readonly typical?: Readonly<Record<string, number>>;
  readonly followsHand?: boolean;
} = {}): Simulator {
  const prepare = createRunner({typical, withMaxima: !followsHand});
  const pillFreeOf = remember(
    (_key: string, {grid, run}: PreparedRun) => picked(run(false), grid),
    {keyOf: (key) => key},
  );
  const finePillFree = remember(
    (_key: string, scenario: Scenario) => prepare(fineDay(scenario)).run(false),
    {keyOf: (key) => key},
  );
  const pillFreeAt = remember(
    (_key: string, scenario: Scenario, {grid}: PreparedRun) => {
      const {outputTimes, doses, infusions, solver, ...day} = scenario;
      const free = finePillFree(JSON.stringify(day), scenario);
      return picked({...free, times: grid.all, series: readAt(free, grid.all)}, grid);
    },
    {keyOf: (key) => key},
  );

  return (scenario) => {
    const prepared = prepare(scenario);
    const {grid, values, run} = prepared;
    const isPillFree = !scenario.doses?.length && !scenario.infusions?.length;
    // free of doses, but on the same times, which the ends of infusions are among
    const ends = scenario.infusions?.map(({startH, durationH}) => startH + durationH);
    const free = {...scenario, doses: [], infusions: ends};
    const pillFree = followsHand
      ? pillFreeAt(JSON.stringify(free), scenario, prepared)
      : pillFreeOf(JSON.stringify(free), prepared);
    const own = isPillFree ? pillFree.run : run(true);
    const result: Result = {
      version: 1,
      model: {name: magnesium.name, version: magnesium.version},
      times: grid.wanted.map((i) => grid.all[i] as number),
      series: isPillFree ? pillFree.series : pickTimes(seriesNames, own.series, grid.wanted),
      measures: measure(scenario, own, pillFree.run, waterPerDissolved(values)),
      massBalance: {
        maxRelativeResidual: own.massResidual,
        ...(scenario.clampPlasma ? {clampMmol: -(own.final[clampSupply] ?? NaN)} : {}),
      },
      solver: own.counts,
      warnings: warningsOf(scenario, own),
    };
    return {
      result,
      pillFree: pillFree.series,
      get flows() {
        return pickTimes(flowNames, own.series, grid.wanted);
      },
      get solid() {
        return pickTimes(["dose_solid"], own.series, grid.wanted).dose_solid;
      },
    };
  };
}

/** One run, nothing remembered. */
export const simulate = (scenario: Scenario): Result => createSimulator()(scenario).result;

/** The day without doses in two thousand steps, and both sides of every meal: between them a line will do. */
function fineDay({hours, ...scenario}: Scenario): Scenario {
  const steps = Array.from({length: 2001}, (_, k) => (k * hours) / 2000);
  const meals = mealsOf({hours, ...scenario}).flatMap((meal) => mealTimes(meal, hours));
  const all = [...steps, ...meals, ...meals.map((time) => time - 1e-6)];
  const outputTimes = [...new Set(all)].filter((time) => time >= 0).sort((a, b) => a - b);
  return {...scenario, hours, doses: [], infusions: [], outputTimes, solver: {rtol: 1e-4}};
}

const picked = (run: Run, {wanted}: Times) => ({
  run,
  series: pickTimes(seriesNames, run.series, wanted),
});

/** Water (L) that a mmol of dissolved Mg holds in the colon, where some of it comes out of solution. */
const waterPerDissolved = (values: PreparedRun["values"]): number =>
  (values["water_per_mmol"] ?? NaN) * (values["colon_soluble"] ?? NaN);

const clampSupply = magnesium.states.indexOf("clamp_supply");

/** Some of the curves of a run, at some of its times. */
function pickTimes<Name extends OutputName>(
  names: readonly Name[],
  series: Run["series"],
  wanted: readonly number[],
): Record<Name, number[]> {
  const picked = names.map((name) => {
    const values: Float64Array = series[name];
    const list = new Array<number>(wanted.length);
    for (let i = 0; i < list.length; i++) list[i] = values[wanted[i] as number] as number;
    return [name, list] as const;
  });
  return Object.fromEntries(picked) as Record<Name, number[]>; // one for each name
}
