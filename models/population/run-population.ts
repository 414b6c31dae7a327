import type {Failed} from "../engine/pool/job.js";
import type {Pool} from "../engine/pool/pool.js";
import type {Person} from "../magnesium/scenario.js";
import {type Bands, bandsOf} from "./bands.js";
import {type Differences, differencesOf} from "./differences.js";
import type {PopulationSpec} from "./spec.js";
import {trialOf, type TrialRun} from "../trial/trial.js";
import type {Outcome, Subject} from "./subject.js";

/** Some subjects of a population, to be run one after another. */
export interface SubjectsTask {
  readonly spec: PopulationSpec;
  readonly subjects: readonly number[];
}

export interface PopulationResult {
  readonly version: 1;
  readonly times: readonly number[];
  /** By series and quantile, over all subjects that ran. */
  readonly bands: Bands;
  readonly traces: readonly Trace[];
  readonly subjects: readonly SubjectRow[];
  readonly failed: readonly {readonly subject: number; readonly error: string}[];
  /** Of the second scenario or model, and what it changes in each subject (second less first). */
  readonly compare?: {
    readonly bands: Bands;
    readonly traces: readonly Trace[];
    readonly differences: Differences;
  };
}

export interface Trace {
  readonly subject: number;
  readonly series: Readonly<Record<string, readonly number[]>>;
}

/** One subject in a table. */
export interface SubjectRow {
  readonly subject: number;
  readonly person?: Person;
  readonly parameters: Readonly<Record<string, number>>;
  readonly measures: Readonly<Record<string, number>>;
  readonly compareMeasures?: Readonly<Record<string, number>>;
}

export interface PopulationOptions {
  readonly onProgress?: (subjects: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Runs a checked specification in a pool whose workers answer with `createSubjects`. The result is the same
 * for any number of workers. A subject that fails is listed and the others stay; it throws when all fail,
 * and with the reason of a signal that aborts.
 */
export async function runPopulation(
  spec: PopulationSpec,
  pool: Pool<SubjectsTask, Outcome[]>,
  {onProgress, signal}: PopulationOptions = {},
): Promise<PopulationResult> {
  const tasks = tasksOf(spec);
  const answers = await pool.map(tasks, {
    onError: "collect",
    ...(signal && {signal}),
    ...(onProgress && {
      onProgress: (done: number) =>
        onProgress(Math.min(done * perTask, spec.subjects), spec.subjects),
    }),
  });
  const outcomes = answers.flatMap((answer, i) =>
    isFailed(answer) ? lost(tasks[i], answer) : answer,
  );
  const good = outcomes.filter((outcome) => "runs" in outcome);
  const failed = outcomes.filter((outcome) => "error" in outcome);
  const [first] = good;
  if (first === undefined) {
    throw new Error(`all ${failed.length} subjects failed, the first: ${failed[0]?.error}`);
  }
  const names = trialOf(spec).series;
  const runs = (which: number): TrialRun[] =>
    good.flatMap((outcome) => outcome.runs.slice(which, which + 1));
  const summary = (which: number) => ({
    bands: bandsOf(names, runs(which), spec.quantiles),
    traces: good
      .filter(({subject}) => subject <= (spec.traces ?? 0))
      .map(({subject, runs}) => traceOf(subject, names, runs[which])),
  });
  return {
    version: 1,
    times: first.runs[0]?.times ?? [],
    ...summary(0),
    subjects: good.map(rowOf),
    failed,
    ...(spec.compare && {
      compare: {...summary(1), differences: differencesOf(names, runs(0), runs(1), spec.quantiles)},
    }),
  };
}

/** Enough that asking costs little beside the work. */
const perTask = 10;

function tasksOf(spec: PopulationSpec): SubjectsTask[] {
  const all = Array.from({length: spec.subjects}, (_, i) => i + 1);
  return Array.from({length: Math.ceil(all.length / perTask)}, (_, i) => ({
    spec,
    subjects: all.slice(i * perTask, (i + 1) * perTask),
  }));
}

const isFailed = (answer: Outcome[] | Failed): answer is Failed => "error" in answer;

/** The subjects whose worker ended twice. */
const lost = (task: SubjectsTask | undefined, {error}: Failed): Outcome[] =>
  (task?.subjects ?? []).map((subject) => ({subject, error: error.message}));

const traceOf = (subject: number, names: readonly string[], run: TrialRun | undefined): Trace => ({
  subject,
  series: Object.fromEntries(names.map((name, j) => [name, [...(run?.series[j] ?? [])]])),
});

function rowOf({
  subject,
  person,
  parameters,
  runs: [first, second],
}: Subject & {readonly runs: readonly TrialRun[]}): SubjectRow {
  return {
    subject,
    ...(person && {person}),
    parameters,
    measures: first?.measures ?? {},
    ...(second && {compareMeasures: second.measures}),
  };
}
