import {differentiate, planDifferences} from "./differences.js";
import {createEvaluator, type BatchFunction, type Outcome} from "./evaluate.js";
import {FitFailure} from "./fit-failure.js";
import {createLogSpace} from "./log-space.js";

export interface SensitivityPlace {
  readonly names: readonly string[];
  /** In natural units, above zero. */
  readonly values: Float64Array;
  /** Where a value may not go further; 0 and infinity when left out. */
  readonly low?: Float64Array;
  readonly high?: Float64Array;
}

export interface SensitivityOptions {
  /** Relative accuracy of the outputs, 1e-6 for a simulation. */
  readonly accuracy?: number;
  /** Step in ln p; by default the cube root of the accuracy, as for a fit. */
  readonly step?: number;
}

export interface Sensitivities {
  /** At the values themselves. */
  readonly outputs: Float64Array;
  /** dy / d ln p in the unit of y, a column for each parameter: a rise of p by 1 % adds 1 % of it. */
  readonly absolute: readonly Float64Array[];
  /** d ln y / d ln p without unit: a rise of p by 1 % raises y by so many per cent. NaN where y is 0. */
  readonly relative: readonly Float64Array[];
}

/**
 * How much each output answers to each parameter at one place, by central differences in ln p; their
 * error is about accuracy / step + step² / 6 of an output. All points go out in one batch.
 */
export async function sensitivities(
  outputs: BatchFunction,
  {names, values, low = values.map(() => 0), high = values.map(() => Infinity)}: SensitivityPlace,
  {accuracy = 1e-6, step = Math.cbrt(accuracy)}: SensitivityOptions = {},
): Promise<Sensitivities> {
  names.forEach((name, j) => {
    const value = values[j] as number;
    if (!(value > 0)) throw new Error(`sensitivity: ${name} must be above 0, got ${value}`);
  });
  const space = createLogSpace(low, high);
  const plan = planDifferences(space.toLog(values), space, step);
  const {evaluate} = createEvaluator(outputs);
  const [centre, ...others] = (await evaluate([values, ...plan.points])) as [Outcome, ...Outcome[]];
  if (centre instanceof Error) throw new FitFailure(`no outputs: ${centre.message}`);
  const absolute = differentiate(names, plan, centre, others);
  const relative = absolute.map((column) =>
    column.map((slope, i) => (centre[i] === 0 ? NaN : slope / (centre[i] as number))),
  );
  return {outputs: centre, absolute, relative};
}
