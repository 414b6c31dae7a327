import {magnesium} from "../generated/magnesium.js";
import {measure} from "./measures.js";
import {type FlowName, flowNames, type OutputName, seriesNames} from "./names.js";
import {remember} from "./remember.js";
import {createRunner, type PreparedRun, type Run} from "./run.js";
import type {Result, Scenario} from "./scenario.js";
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
 */
export function createSimulator({
  typical = {},
}: {typical?: Readonly<Record<string, number>>} = {}): Simulator {
  const prepare = createRunner({typical});
  const pillFreeOf = remember(
    (_key: string, {grid, run}: PreparedRun) => {
      const free = run(false);
      return {
        run: free,
        picked: pickTimes(seriesNames, free.series, grid.wanted),
      };
    },
    {keyOf: (key) => key},
  );

  return (scenario) => {
    const prepared = prepare(scenario);
    const {grid, values, run} = prepared;
    const isPillFree = !scenario.doses?.length && !scenario.infusions?.length;
    // free of doses, but on the same times, which the ends of infusions are among
    const ends = scenario.infusions?.map(({startH, durationH}) => startH + durationH);
    const key = JSON.stringify({...scenario, doses: [], infusions: ends});
    const pillFree = pillFreeOf(key, prepared);
    const own = isPillFree ? pillFree.run : run(true);
    const result: Result = {
      version: 1,
      model: {name: magnesium.name, version: magnesium.version},
      times: grid.wanted.map((i) => grid.all[i] as number),
      series: isPillFree ? pillFree.picked : pickTimes(seriesNames, own.series, grid.wanted),
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
      pillFree: pillFree.picked,
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
