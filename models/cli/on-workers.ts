import {availableParallelism} from "node:os";
import {startNodeWorker} from "../engine/pool/node-port.js";
import {createPool, type Pool} from "../engine/pool/pool.js";
import {InputError} from "./input-error.js";
import type {Terminal} from "./terminal.js";

/** The number of workers that an option asks for: all cores unless told. */
export function workerCount(text: string | undefined): number {
  const count = text === undefined ? availableParallelism() : Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 256) return count;
  throw new InputError(`--workers: must be a whole number, 1 to 256, got ${JSON.stringify(text)}`);
}

/** Work that is spread over a pool; `show` tells how far it is to whoever watches standard error. */
export type PooledWork<Task, Answer, Result> = (
  pool: Pool<Task, Answer>,
  signal: AbortSignal,
  show: (progress: string) => void,
) => Promise<Result>;

/** Does work on so many workers, each started from a file, and stops when it is interrupted. */
export async function onWorkers<Task, Answer, Result>(
  {terminal, size, file}: {readonly terminal: Terminal; readonly size: number; readonly file: URL},
  work: PooledWork<Task, Answer, Result>,
): Promise<Result> {
  const pool = createPool<Task, Answer>({size, start: () => startNodeWorker(file)});
  const cancel = new AbortController();
  const onInterrupt = (): void => cancel.abort(new Error("interrupted"));
  process.once("SIGINT", onInterrupt);
  let hasShown = false;
  const show = (progress: string): void => {
    if (!terminal.isWatched) return;
    terminal.warn(`\r${progress}`);
    hasShown = true;
  };
  try {
    return await work(pool, cancel.signal, show);
  } finally {
    if (hasShown) terminal.warn("\n");
    process.off("SIGINT", onInterrupt);
    pool.close();
  }
}
