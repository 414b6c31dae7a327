import {Worker} from "node:worker_threads";
import {portOf} from "../../models/engine/pool/node-port.js";
import {createPool, type Pool} from "../../models/engine/pool/pool.js";
import type {Problem, Tolerances} from "../../models/engine/solve/solve.js";
import {type Line, summary} from "../timing.js";
import {answerBatch, type Batch, type ModelName, type Spin} from "./batch.js";

type Task = Batch | Spin;

/** The same subjects in this thread and on two workers that have warmed up, in turns. */
export async function poolLines(
  model: ModelName,
  problems: readonly Problem[],
  tolerances: Tolerances,
): Promise<Line[]> {
  const pool = createPool<Task, Float64Array>({
    size: 2,
    start: () => portOf(new Worker(new URL("./batch.worker.js", import.meta.url))),
  });
  const size = 25;
  const batches = Array.from({length: Math.ceil(problems.length / size)}, (_, i) => ({
    model,
    problems: problems.slice(i * size, (i + 1) * size),
    tolerances,
  }));
  try {
    const {one, two} = await inTurn(pool, batches);
    const bare = await inTurn(
      pool,
      batches.map(() => ({turns: 1e6})),
    );
    return [
      {
        what: `${model}, ${problems.length} subjects, one thread, two workers`,
        measured: `${one.toFixed(0)} ms, ${two.toFixed(0)} ms`,
      },
      {
        what: "  two workers are faster",
        measured: `${(one / two).toFixed(2)} times`,
        goal: "at least 1.6 times",
        isMet: one / two >= 1.6,
      },
      {
        what: "  at a bare loop, which shows what the machine has to give",
        measured: `${(bare.one / bare.two).toFixed(2)} times`,
      },
    ];
  } finally {
    pool.close();
  }
}

/** Median milliseconds of a list of tasks in this thread and in the pool. */
async function inTurn(pool: Pool<Task, Float64Array>, tasks: readonly Task[]) {
  const rounds: {one: number; two: number}[] = [];
  for (let i = 0; i < 8; i++) {
    const one = await time(async () => {
      for (const task of tasks) await answerBatch(task);
    });
    rounds.push({one, two: await time(() => pool.map(tasks))});
  }
  const warm = rounds.slice(1);
  return {
    one: summary(warm.map(({one}) => one)).median,
    two: summary(warm.map(({two}) => two)).median,
  };
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}
