/** Why one task has no answer: the message names the task, `cause` is what was thrown. */
export class TaskError extends Error {
  /** Position in the list of tasks, from 0. */
  readonly index: number;

  constructor(index: number, cause: unknown) {
    super(`task ${index}: ${cause instanceof Error ? cause.message : String(cause)}`, {cause});
    this.name = "TaskError";
    this.index = index;
  }
}

/** Stands in the place of an answer that a task does not have. */
export interface Failed {
  readonly error: TaskError;
}

export interface JobOptions<Answer> {
  /** After each task that is done with, well or not. */
  readonly onProgress?: (done: number, total: number) => void;
  /** As the answers come, in any order. */
  readonly onAnswer?: (answer: Answer, index: number) => void;
  readonly signal?: AbortSignal;
  /** The first task that fails ends the job, unless failures are to be collected. */
  readonly onError?: "stop" | "collect";
}

/** One list of tasks on its way to a list of answers in the same order. */
export interface Job<Task, Answer> {
  readonly tasks: readonly Task[];
  readonly answers: Promise<(Answer | Failed)[]>;
  isOver(): boolean;
  hasMore(): boolean;
  /** Index of the next task to hand out. */
  next(): number;
  succeed(index: number, answer: Answer): void;
  fail(index: number, cause: unknown): void;
  /** Rejects the answers, unless they are complete. */
  end(reason: unknown): void;
}

export function createJob<Task, Answer>(
  tasks: readonly Task[],
  {onProgress, onAnswer, signal, onError = "stop"}: JobOptions<Answer>,
): Job<Task, Answer> {
  const answers = new Array<Answer | Failed>(tasks.length);
  let [handedOut, done] = [0, 0];
  let isOver = false;
  let resolve: (answers: (Answer | Failed)[]) => void;
  let reject: (reason: unknown) => void;
  const promise = new Promise<(Answer | Failed)[]>((...both) => ([resolve, reject] = both));

  const finish = (settle: () => void) => {
    if (isOver) return;
    isOver = true;
    signal?.removeEventListener("abort", cancel);
    settle();
  };
  const end = (reason: unknown) => finish(() => reject(reason));
  const cancel = () => end(signal?.reason);
  const put = (index: number, answer: Answer | Failed) => {
    answers[index] = answer;
    done++;
    onProgress?.(done, tasks.length);
    if (done === tasks.length) finish(() => resolve(answers));
  };
  /** A listener that throws ends the job instead of the pool. */
  const unlessOver = (act: () => void) => {
    try {
      if (!isOver) act();
    } catch (error) {
      end(error);
    }
  };

  if (signal?.aborted === true) cancel();
  else if (tasks.length === 0) finish(() => resolve(answers));
  else signal?.addEventListener("abort", cancel);

  return {
    tasks,
    answers: promise,
    isOver: () => isOver,
    hasMore: () => !isOver && handedOut < tasks.length,
    next: () => handedOut++,
    succeed(index, answer) {
      unlessOver(() => onAnswer?.(answer, index));
      unlessOver(() => put(index, answer));
    },
    fail: (index, cause) =>
      unlessOver(() => {
        const error = new TaskError(index, cause);
        if (onError === "stop") end(error);
        else put(index, {error});
      }),
    end,
  };
}
