import {Worker} from "node:worker_threads";
import {portOf} from "../../models/engine/pool/node-port.js";
import {createPool, type Pool} from "../../models/engine/pool/pool.js";
import type {Problem, Tolerances} from "../../models/engine/solve/solve.js";
import {type Line, summary} from "../timing.js";
import type {Batch, ModelName, Spin} from "./batch.js";

type Task = Batch | Spin;
type Crew = Pool<Task, Float64Array>;

/**
 * The same subjects on one worker and on two. The one is a worker too, since code that has run other
 * models before, as this thread has, is slower.
 */
export async function poolLines(
  model: ModelName,
  problems: readonly Problem[],
  tolerances: Tolerances,
): Promise<Line[]> {
  const start = () => portOf(new Worker(new URL("./batch.worker.js", import.meta.url)));
  const crews: readonly Crew[] = [1, 2].map((size) => createPool({size, start}));
  const size = 25;
  const batches = Array.from({length: Math.ceil(problems.length / size)}, (_, i) => ({
    model,
    problems: problems.slice(i * size, (i + 1) * size),
    tolerances,
  }));
  try {
    const [one, two] = await inTurn(crews, batches);
    const spins = batches.map((): Spin => ({turns: 1e6}));
    const [bareOne, bareTwo] = await inTurn(crews, spins);
    return [
      {
        what: `${model}, ${problems.length} subjects, one worker, two workers`,
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
        measured: `${(bareOne / bareTwo).toFixed(2)} times`,
      },
    ];
  } finally {
    for (const crew of crews) crew.close();
  }
}

/** Median milliseconds of a list of tasks for each crew; the first round warms up. */
async function inTurn(crews: readonly Crew[], tasks: readonly Task[]): Promise<[number, number]> {
  const rounds: number[][] = [];
  for (let i = 0; i < 10; i++) {
    const round: number[] = [];
    for (const crew of crews) round.push(await time(() => crew.map(tasks)));
    rounds.push(round);
  }
  const median = (place: number) =>
    summary(rounds.slice(1).map((round) => round[place] ?? NaN)).median;
  return [median(0), median(1)];
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}
