import {createPool, type Pool, type PoolOptions} from "/models/engine/pool/pool.js";
import {startWebWorker} from "/models/engine/pool/web-port.js";
import type {Followed, Stretch} from "/models/magnesium/follow-days.js";

/** Two workers that follow courses: a newer wish need not wait for the stretch of an older one. */
export const createBodyPool = ({
  onRestart,
}: Required<Pick<PoolOptions, "onRestart">>): Pool<Stretch, Followed> =>
  createPool({
    size: 2,
    start: () => startWebWorker(import.meta.resolve("../../workers/body.worker.js")),
    onRestart,
  });
