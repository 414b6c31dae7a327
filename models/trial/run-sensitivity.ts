import type {OutcomeFunction} from "../engine/fit/evaluate.js";
import type {Pool} from "../engine/pool/pool.js";
import {morris} from "../engine/sensitivity/morris.js";
import {type Index, sobol} from "../engine/sensitivity/sobol.js";
import type {UncertainParameter} from "../engine/sensitivity/uncertain-parameter.js";
import type {PointAnswer, PointsTask} from "./answer-points.js";
import type {SensitivitySpec} from "./sensitivity-spec.js";
import {trialOf} from "./trial.js";
import {variedValue} from "./variation.js";

type ByName<T> = Readonly<Record<string, T>>;

export interface SensitivityResult {
  readonly version: 1;
  readonly method: "sobol" | "morris";
  /** Rows or trajectories that the result rests on. */
  readonly rows: number;
  /** By measure, then by parameter. */
  readonly measures: ByName<ByName<SobolShares | MorrisEffects>>;
  readonly failed: readonly {readonly row: number; readonly error: string}[];
}

/** Shares of the variance with 95 % intervals; null where a measure does not vary. */
export interface SobolShares {
  readonly first: Index | null;
  readonly total: Index | null;
}

/** In the unit of the measure, per whole range of the parameter. */
export interface MorrisEffects {
  readonly mu: number;
  readonly muStar: number;
  readonly sigma: number;
}

export interface SensitivityOptions {
  readonly onProgress?: (runs: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Runs a checked specification in a pool whose workers answer with `answerPoints`. The same seed gives the
 * same result, for any number of workers and in any order of parameters.
 */
export async function runSensitivity(
  spec: SensitivitySpec,
  pool: Pool<PointsTask, PointAnswer[]>,
  options: SensitivityOptions = {},
): Promise<SensitivityResult> {
  const {scenario, model, vary, method = "sobol", seed = 1, rows} = spec;
  const tried = {...(scenario && {scenario}), ...(model && {model})};
  const trial = trialOf(tried);
  const usual = trial.usual();
  const parameters = Object.entries(vary).map(([name, variation]): UncertainParameter => ({
    name,
    quantile: (u) => variedValue(u, variation, usual[name] ?? NaN),
  }));
  const names = parameters.map(({name}) => name);
  const measure = measuredBy(pool, {tried, names}, options);
  const shared = {seed, batchSize: 1024};
  if (method === "sobol") {
    const found = await sobol(measure, parameters, {...shared, ...(rows && {rows})});
    return {
      ...{version: 1, method, rows: found.rows},
      measures: byName(trial.measures, (i) =>
        byName(names, (j) => {
          const {first, total} = found.quantities[i] ?? {first: [], total: []};
          return {first: indexOf(first[j]), total: indexOf(total[j])};
        }),
      ),
      failed: found.failures.map(({row, error}) => ({row, error: error.message})),
    };
  }
  const isBounded = Object.values(vary).every(
    ({low, high}) => low !== undefined && high !== undefined,
  );
  const found = await morris(measure, parameters, {
    ...{...shared, tail: isBounded ? 0 : 0.025},
    ...(rows && {trajectories: rows}),
  });
  return {
    ...{version: 1, method, rows: found.trajectories},
    measures: byName(trial.measures, (i) =>
      byName(names, (j) => {
        const {mu, muStar, sigma} = found.quantities[i] ?? {mu: [], muStar: [], sigma: []};
        return {mu: mu[j] ?? NaN, muStar: muStar[j] ?? NaN, sigma: sigma[j] ?? NaN};
      }),
    ),
    failed: found.failures.map(({row, error}) => ({row, error: error.message})),
  };
}

const byName = <T>(names: readonly string[], value: (i: number) => T): ByName<T> =>
  Object.fromEntries(names.map((name, i) => [name, value(i)]));

const indexOf = (index: Index | undefined): Index | null =>
  index && Number.isFinite(index.value) ? index : null;

/** Enough that asking costs little beside the work. */
const perTask = 16;

function measuredBy(
  pool: Pool<PointsTask, PointAnswer[]>,
  task: Omit<PointsTask, "points">,
  {onProgress, signal}: SensitivityOptions,
): OutcomeFunction {
  let runs = 0;
  return async (points) => {
    const tasks = Array.from({length: Math.ceil(points.length / perTask)}, (_, i) => ({
      ...task,
      points: points.slice(i * perTask, (i + 1) * perTask),
    }));
    const answers = await pool.map(tasks, {
      ...(signal && {signal}),
      onError: "collect", // of a worker that ends twice; one that cannot start ends all
      onAnswer: (answer) => onProgress?.((runs += answer.length)),
    });
    return answers.flatMap((answer, i) =>
      "error" in answer
        ? (tasks[i]?.points ?? []).map(() => answer.error)
        : answer.map((one) => (typeof one === "string" ? new Error(one) : one)),
    );
  };
}
