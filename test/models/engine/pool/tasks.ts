import {createDraws} from "../../../../models/engine/random/draws.js";

/** What the workers of these tests can be asked for. */
export type Task =
  | {readonly draw: number}
  | {readonly echo: unknown}
  | {readonly waitMs: number}
  | {readonly fail: string}
  | {readonly exit: number}
  /** Exits the first time; answers how often it was asked before. */
  | {readonly exitOnce: Int32Array}
  /** Counts in shared memory for ever and never lets a message in. */
  | {readonly spin: Int32Array};

/** Answers in any kind of worker; `exit` ends that worker. */
export const answerWith =
  (exit: (code: number) => void) =>
  async (task: Task): Promise<unknown> => {
    if ("draw" in task) return createDraws(1).normal({subject: task.draw, parameter: "test"});
    if ("echo" in task) return task.echo;
    if ("fail" in task) throw new RangeError(task.fail);
    if ("waitMs" in task) return wait(task.waitMs);
    if ("exit" in task) exit(task.exit);
    else if ("exitOnce" in task) {
      const count = Atomics.add(task.exitOnce, 0, 1);
      if (count > 0) return count;
      exit(3);
    } else for (;;) Atomics.add(task.spin, 0, 1);
    return new Promise(() => undefined);
  };

export const wait = (ms: number): Promise<number> =>
  new Promise((resolve) => setTimeout(() => resolve(ms), ms));

export const sharedCounter = (): Int32Array => new Int32Array(new SharedArrayBuffer(4));
