import {availableParallelism} from "node:os";
import {startNodeWorker} from "../models/engine/pool/node-port.js";
import {createPool} from "../models/engine/pool/pool.js";
import type {ResidualTask} from "../models/studies/calibration.js";

/** A worker for each core, to simulate the studies that the model is fitted to. */
export const residualPool = () =>
  createPool<ResidualTask, Float64Array>({
    size: availableParallelism(),
    start: () => startNodeWorker(new URL("../models/studies/residuals.worker.ts", import.meta.url)),
  });
