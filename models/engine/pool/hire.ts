import type {Port, Problem, Reply} from "./port.js";

/** Why a worker is no more, and whether it ever came to work. */
export class WorkerEnded extends Error {
  readonly wasReady: boolean;

  constructor(reason: Error, wasReady: boolean) {
    super(`worker ${wasReady ? "ended" : "did not start"}: ${reason.message}`, {cause: reason});
    this.name = "WorkerEnded";
    this.wasReady = wasReady;
  }
}

/** One worker from its start to its end. It works on one task at a time. */
export interface Hired<Task, Answer> {
  isEnded(): boolean;
  /** Rejects with what the handler threw, or with `WorkerEnded`. */
  run(task: Task): Promise<Answer>;
  /** Rejects the task, and ends the worker if it has begun with it: a loop cannot be interrupted. */
  giveUp(reason: Error): void;
  end(reason: Error): void;
}

/**
 * A worker that has not said within `startMs` that it listens counts as one that did not start, and one
 * that leaves a task unanswered for `taskMs` as one that ended: some die without a word.
 */
export function hire<Task, Answer>(
  start: () => Port,
  {startMs, taskMs}: {readonly startMs: number; readonly taskMs: number},
): Hired<Task, Answer> {
  let port: Port | null = null;
  let isReady = false;
  let ended: WorkerEnded | null = null;
  let current: Assignment<Task, Answer> | null = null;

  /** A task waits here until the worker listens; a message sent earlier may be lost. */
  const send = () => {
    if (!isReady || current === null) return;
    silence = expect(taskMs);
    try {
      port?.post(current.task);
    } catch (error) {
      finish(({reject}) => reject(error));
    }
  };
  const finish = (settle: (assignment: Assignment<Task, Answer>) => void) => {
    const assignment = current;
    current = null;
    if (isReady) clearTimeout(silence);
    if (assignment !== null) settle(assignment);
  };
  const end = (reason: Error) => {
    if (ended !== null) return;
    clearTimeout(silence);
    const why = (ended = new WorkerEnded(reason, isReady));
    port?.terminate();
    finish(({reject}) => reject(why));
  };

  const expect = (ms: number) =>
    ms === Infinity
      ? undefined
      : setTimeout(() => end(new Error(`it was silent for ${ms / 1000} s`)), ms);
  let silence = expect(startMs);
  try {
    port = start();
    port.onEnd(end);
    port.onMessage((message) => {
      if (ended !== null) return;
      const reply = message as Reply<Answer>; // only `serve` writes here
      if (reply.kind === "ready") {
        isReady = true;
        clearTimeout(silence);
        send();
      } else if (reply.kind === "answer") finish(({resolve}) => resolve(reply.answer));
      else finish(({reject}) => reject(fromWords(reply.problem)));
    });
  } catch (error) {
    end(error instanceof Error ? error : new Error(String(error)));
  }

  return {
    isEnded: () => ended !== null,
    run: (task) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended);
        current = {task, resolve, reject};
        send();
      }),
    giveUp(reason) {
      if (isReady) end(reason);
      else finish(({reject}) => reject(reason));
    },
    end,
  };
}

interface Assignment<Task, Answer> {
  readonly task: Task;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

function fromWords({name, message, stack}: Problem): Error {
  const error = new Error(message);
  error.name = name;
  if (stack !== "") error.stack = stack;
  return error;
}
