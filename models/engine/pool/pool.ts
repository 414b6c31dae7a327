import {hire, type Hired, WorkerEnded} from "./hire.js";
import {createJob, type Failed, type Job, type JobOptions} from "./job.js";
import type {Port} from "./port.js";

export interface PoolOptions {
  /** Most workers at one time; each starts when there is a task for it. */
  readonly size: number;
  readonly start: () => Port;
  /** Hears when a worker has ended by itself and another tries its task once more. */
  readonly onRestart?: (reason: WorkerEnded, taskIndex: number) => void;
  /** How long a cancelled task may go on before its worker is ended, ms; 30 unless told. */
  readonly patience?: number;
  /** How long a worker may take to start, ms; a minute unless told. */
  readonly startMs?: number;
  /** How long a task may take before its worker counts as ended, ms; for ever unless told. */
  readonly taskMs?: number;
}

export interface Pool<Task, Answer> {
  /**
   * The answers in the order of the tasks, whichever worker gave them. Tasks are handed out one at a
   * time, those of an earlier call first. Rejects with a `TaskError` when a task throws, unless failures
   * are collected: then `{error}` stands in its place. A task whose worker ends is tried once more.
   *
   * A signal that aborts rejects with its reason; the tasks that run are ended with their workers.
   */
  map(
    tasks: readonly Task[],
    options: JobOptions<Answer> & {readonly onError: "collect"},
  ): Promise<(Answer | Failed)[]>;
  map(
    tasks: readonly Task[],
    options?: JobOptions<Answer> & {readonly onError?: "stop"},
  ): Promise<Answer[]>;
  /** Ends all workers; what is not answered is rejected. A program of Node goes on until then. */
  close(): void;
}

/**
 * Spreads tasks over workers. Tasks and answers are copied between threads by structured clone, so they
 * are plain data. Starting a worker costs more than a short task: a cancelled task that ends by itself
 * within `patience` keeps its worker.
 */
export function createPool<Task, Answer>(options: PoolOptions): Pool<Task, Answer> {
  const {size, start, onRestart, patience = 30, startMs = 60_000, taskMs = Infinity} = options;
  if (!Number.isInteger(size) || size < 1) {
    throw new Error(`size must be a whole number from 1, got ${size}`);
  }
  const desks = Array.from({length: size}, (): Desk<Task, Answer> => ({worker: null, job: null}));
  /** Not over yet, in the order they came. */
  const jobs = new Set<Job<Task, Answer>>();
  let isClosed = false;

  const handOut = () => {
    for (const desk of desks) {
      const job = [...jobs].find((job) => job.hasMore());
      if (job === undefined) return;
      if (desk.job === null) void work(desk, job, job.next());
    }
  };

  const work = async (desk: Desk<Task, Answer>, job: Job<Task, Answer>, index: number) => {
    desk.job = job;
    try {
      job.succeed(index, await tryTwice(desk, job, index));
    } catch (error) {
      // a worker that cannot even start is no fault of the task
      if (error instanceof WorkerEnded && !error.wasReady) job.end(error);
      else job.fail(index, error);
    }
    desk.job = null;
    handOut();
  };

  const tryTwice = async (desk: Desk<Task, Answer>, job: Job<Task, Answer>, index: number) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await workerAt(desk).run(job.tasks[index] as Task); // index < tasks.length
      } catch (error) {
        if (!(error instanceof WorkerEnded) || attempt === 2 || job.isOver()) throw error;
        onRestart?.(error, index);
        if (job.isOver()) throw error;
      }
    }
  };

  const workerAt = (desk: Desk<Task, Answer>): Hired<Task, Answer> =>
    desk.worker === null || desk.worker.isEnded()
      ? (desk.worker = hire(start, {startMs, taskMs}))
      : desk.worker;

  /** Frees the desks that still work for a job that is over, with fresh workers ready for the next. */
  const abandon = (job: Job<Task, Answer>) => {
    for (const desk of desks) {
      if (isClosed || desk.job !== job) continue;
      desk.worker?.giveUp(new Error("its task is no longer wanted"));
      workerAt(desk);
    }
  };

  const retire = (job: Job<Task, Answer>) => {
    jobs.delete(job);
    if (!desks.some((desk) => desk.job === job)) return;
    if (patience > 0) setTimeout(() => abandon(job), patience);
    else abandon(job);
  };

  const map = (tasks: readonly Task[], options: JobOptions<Answer> = {}) => {
    const job = createJob(tasks, options);
    if (isClosed) job.end(new Error("the pool is closed"));
    jobs.add(job);
    job.answers.then(
      () => retire(job),
      () => retire(job),
    );
    handOut();
    return job.answers;
  };

  return {
    map: map as Pool<Task, Answer>["map"], // a failure stays in the list only when asked to collect
    close() {
      isClosed = true;
      for (const job of jobs) job.end(new Error("the pool is closed"));
      for (const {worker} of desks) worker?.end(new Error("the pool is closed"));
    },
  };
}

/** One place to work: who sits there, and for which job. */
interface Desk<Task, Answer> {
  worker: Hired<Task, Answer> | null;
  job: Job<Task, Answer> | null;
}
