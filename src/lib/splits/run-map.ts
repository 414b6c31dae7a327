import type {Scenario} from "/models/magnesium/scenario.js";
import {createPool, type Pool, type PoolOptions} from "/models/engine/pool/pool.js";
import {startWebWorker} from "/models/engine/pool/web-port.js";
import type {SplitsTask} from "../../workers/splits.worker.js";
import {crewSize} from "../crew.js";
import {indexOf, isCoarse, splits} from "./grid.js";
import {type Cell, mapOf, type SplitMap} from "./split-map.js";

export type SplitsCrew = Pool<SplitsTask, readonly Cell[]>;

/** Workers that run cells beside the page. */
export const createSplitsCrew = (options: Pick<PoolOptions, "onRestart">): SplitsCrew =>
  createPool({
    taskMs: 30_000, // a few cells take some 20 ms, the first of a person a second on a slow machine
    ...options,
    size: crewSize(navigator.hardwareConcurrency),
    start: () => startWebWorker(import.meta.resolve("../../workers/splits.worker.js")),
  });

interface Options {
  readonly signal: AbortSignal;
  /** Hears of the first picture, when every fourth dose was run. */
  readonly onCoarse: (map: SplitMap) => void;
}

/** Runs the whole map, every fourth dose first. Rejects when it is cancelled or a run fails. */
export async function runMap(
  crew: SplitsCrew,
  scenario: Scenario,
  {signal, onCoarse}: Options,
): Promise<SplitMap> {
  // few cells a task at first, so that all workers end together
  const coarse = inGroups(splits.filter(isCoarse), 3);
  const rest = inGroups(
    splits.filter((split) => !isCoarse(split)),
    6,
  );
  const tasks = [...coarse, ...rest].map((group): SplitsTask => ({scenario, splits: group}));
  const known = new Map<number, Cell>();
  let waiting = coarse.length;
  await crew.map(tasks, {
    signal,
    onAnswer(cells, place) {
      const group = tasks[place]?.splits ?? [];
      group.forEach((split, i) => known.set(indexOf(split), cells[i] as Cell)); // one a split
      if (place < coarse.length && (waiting -= 1) === 0) onCoarse(mapOf(known));
    },
  });
  return mapOf(known);
}

const inGroups = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({length: Math.ceil(items.length / size)}, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
