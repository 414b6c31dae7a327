import {serveWeb} from "/models/engine/pool/web-port.js";
import type {SeriesName} from "/models/magnesium/names.js";
import {remember} from "/models/magnesium/remember.js";
import type {Result, Scenario} from "/models/magnesium/scenario.js";
import {createSimulator, type Simulator} from "/models/magnesium/simulate.js";

/** One run that a page wants beside its own. */
export interface SimulateTask {
  /** Checked, with the times and the accuracy of its picture. */
  readonly scenario: Scenario;
  /** Place in the ensemble, from 0; null for the typical values. */
  readonly set: number | null;
  /** The curves that are drawn; others stay here. */
  readonly series: readonly SeriesName[];
}

export interface SimulateAnswer extends Pick<Result, "times" | "measures" | "warnings"> {
  readonly series: Curves;
  /** The same day without doses. */
  readonly pillFree: Curves;
}

type Curves = Readonly<Partial<Record<SeriesName, readonly number[]>>>;

/** Each remembers its starting state and pill-free day: a moved dose costs one run a set. */
const simulatorOf = remember(
  (_set: number | null, typical: Readonly<Record<string, number>>): Simulator =>
    createSimulator({typical}),
  {count: 128, keyOf: (set) => String(set)},
);

serveWeb(async ({scenario, set, series}: SimulateTask): Promise<SimulateAnswer> => {
  const {result, pillFree} = simulatorOf(set, await valuesOf(set))(scenario);
  const {times, measures, warnings} = result;
  return {
    ...{times, measures, warnings},
    series: pick(result.series, series),
    pillFree: pick(pillFree, series),
  };
});

/** The ensemble is as heavy as the model: it is loaded when the first set is asked for. */
async function valuesOf(set: number | null): Promise<Readonly<Record<string, number>>> {
  if (set === null) return {};
  const {ensemble} = await import("/models/magnesium/ensemble.js");
  const values = ensemble[set];
  if (values === undefined) {
    throw new RangeError(`set must be from 0 to ${ensemble.length - 1}, got ${set}`);
  }
  return values;
}

const pick = (from: Result["series"], names: readonly SeriesName[]): Curves =>
  Object.fromEntries(names.map((name) => [name, from[name]]));
