import {fitLeastSquares} from "../engine/fit/least-squares.js";
import type {LabFile} from "../lab/lab.js";
import type {PkCase} from "../pk/pk-case.js";
import {isClassic} from "./check-fit.js";
import {ofClassic} from "./classic-trial.js";
import type {FitSpec, Observations} from "./fit-spec.js";
import {type Trial, trialOf} from "./trial.js";

type ByName<T> = Readonly<Record<string, T>>;

export interface FitResult {
  readonly estimates: ByName<number>;
  /** Null for what ended on a bound, and for what the data do not tell. */
  readonly standardErrors: ByName<number | null>;
  /** Of the logarithms of the estimates. */
  readonly correlations: ByName<ByName<number | null>>;
  /** Observed less predicted, in the order of the rows; of their logarithms where errors are proportional. */
  readonly residuals: readonly number[];
  readonly predicted: readonly number[];
  /** Standard deviation of the residuals, √(sum of squares / (observations − estimates)). */
  readonly sigma: number | null;
  /** −2 ln L + 2 (estimates + 1), with normal errors of unknown variance; null for a perfect fit. */
  readonly aic: number | null;
  readonly atBound: readonly string[];
  readonly hasConverged: boolean;
  readonly iterations: number;
  readonly evaluations: number;
}

/**
 * Estimates parameters by least squares in their logarithms (see `fitLeastSquares`), with standard errors
 * scaled by the scatter of the residuals, as nonlinear regression has them (Bates & Watts, Nonlinear
 * Regression Analysis and Its Applications, 1988, section 2.3).
 * Throws a RangeError naming what the specification asks for in vain, `FitFailure` when nothing can be
 * computed at the start.
 */
export async function fitTrial(spec: FitSpec, observed: Observations): Promise<FitResult> {
  const names = Object.keys(spec.estimate);
  const count = observed.values.length;
  if (count <= names.length) {
    throw new RangeError(`data: ${count} values are too few for ${names.length} estimates`);
  }
  const inLogs = spec.error === "proportional";
  const times = [...new Set(observed.times)].sort((a, b) => a - b);
  const {trial, accuracy} = trialAt(spec, times);
  const column = trial.series.indexOf(spec.output ?? "conc");
  if (column < 0) {
    throw new RangeError(`output: must be one of ${trial.series.join(", ")}, got "${spec.output}"`);
  }
  const scale = inLogs ? Math.log : (value: number) => value;
  const wrong = inLogs ? observed.values.findIndex((value) => !(value > 0)) : -1;
  if (wrong >= 0) {
    throw new RangeError(
      `data row ${observed.rows[wrong]}: must be above 0 where errors are proportional, got ${observed.values[wrong]}`,
    );
  }
  const place = new Map(times.map((time, i) => [time, i]));
  const predict = (point: Float64Array): number[] => {
    const chosen = Object.fromEntries(names.map((name, j) => [name, point[j] as number]));
    const {series} = trial.run(chosen);
    return observed.times.map((time) => series[column]?.[place.get(time) ?? -1] ?? NaN);
  };
  const bounds = (key: "start" | "low" | "high", factor: number) =>
    Float64Array.from(names, (name) => {
      const estimate = spec.estimate[name];
      return estimate?.[key] ?? factor * (estimate?.start ?? NaN);
    });
  const fit = await fitLeastSquares(
    {
      names,
      start: bounds("start", 1),
      low: bounds("low", 1e-3),
      high: bounds("high", 1e3),
      residuals: (points) =>
        Promise.resolve().then(() =>
          points.map((point) =>
            Float64Array.from(predict(point), (own, i) => {
              if (inLogs && !(own > 0)) {
                const row = `data row ${observed.rows[i]}`;
                throw new Error(`${own} is predicted for ${row}, which has no logarithm`);
              }
              return scale(own) - scale(observed.values[i] ?? NaN);
            }),
          ),
        ),
    },
    {accuracy},
  );

  const free = count - names.length;
  const sigma = Math.sqrt(fit.cost / free);
  const logLikelihood = -(count / 2) * (Math.log((2 * Math.PI * fit.cost) / count) + 1);
  const byName = <T>(value: (j: number) => T): ByName<T> =>
    Object.fromEntries(names.map((name, j) => [name, value(j)]));
  return {
    estimates: byName((j) => fit.values[j] ?? NaN),
    standardErrors: byName((j) =>
      known((fit.values[j] ?? NaN) * sigma * (fit.standardErrors[j] ?? NaN)),
    ),
    correlations: byName((j) => byName((k) => known(fit.correlations[j]?.[k] ?? NaN))),
    residuals: [...fit.residuals].map((value) => -value),
    predicted: predict(fit.values),
    sigma: known(sigma),
    aic: known(-2 * logLikelihood + 2 * (names.length + 1)),
    ...{atBound: fit.atBound, hasConverged: fit.hasConverged},
    ...{iterations: fit.iterations, evaluations: fit.evaluations},
  };
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** What is tried, looked at when it was measured, and how exact its numbers are. */
function trialAt(
  {scenario, model}: FitSpec,
  times: readonly number[],
): {trial: Trial; accuracy: number} {
  if (scenario) {
    const {outputEveryH, ...rest} = scenario;
    const outside = times.find((time) => time < 0 || time > scenario.hours);
    if (outside !== undefined) {
      throw new RangeError(`data: time ${outside} is outside the run of ${scenario.hours} h`);
    }
    return {
      trial: trialOf({scenario: {...rest, outputTimes: times}}),
      accuracy: rest.solver?.rtol ?? 1e-6,
    };
  }
  if (isClassic(model)) {
    const pkCase = {...model, times} as unknown as PkCase; // checked to be one
    return {trial: ofClassic(pkCase), accuracy: pkCase.method === "ode" ? 1e-7 : 1e-12};
  }
  const {solver, ...file} = model as LabFile; // checked to be one
  const rtol = solver?.rtol ?? 1e-8;
  return {
    trial: trialOf({model: {...file, times, solver: {...solver, rtol}}}),
    accuracy: 10 * rtol,
  };
}
