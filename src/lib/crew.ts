import {createPool, type Pool, type PoolOptions} from "/models/engine/pool/pool.js";
import {startWebWorker} from "/models/engine/pool/web-port.js";
import type {SimulateAnswer, SimulateTask} from "../workers/simulate.worker.js";

export type Crew = Pool<SimulateTask, SimulateAnswer>;

/**
 * Workers that simulate beside the page, as many as the cores allow unless told; none starts before there
 * is a task for it.
 */
export const createCrew = ({
  size = crewSize(navigator.hardwareConcurrency),
  ...options
}: Partial<Omit<PoolOptions, "start">> = {}): Crew =>
  createPool({
    taskMs: 30_000, // the longest task, half a year by the hour, takes about a second
    ...options,
    size,
    start: () => startWebWorker(import.meta.resolve("../workers/simulate.worker.js")),
  });

/** One core is left to the page; on two, both work, since the page mostly waits. */
export const crewSize = (cores: number): number =>
  cores < 2 ? 1 : Math.max(2, Math.min(4, cores - 1));
