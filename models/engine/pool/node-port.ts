import {parentPort, Worker} from "node:worker_threads";
import type {Port} from "./port.js";
import {serve} from "./serve.js";

/** Starts a worker of Node from a file of TypeScript or JavaScript that calls `serveNode`. */
export function startNodeWorker(file: URL): Port {
  const entry = new URL("./node-worker.js", import.meta.url);
  return portOf(new Worker(entry, {workerData: {file: file.href}}));
}

/** A worker of Node that was started otherwise, such as one whose file is a bundle. */
export function portOf(worker: Worker): Port {
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => void worker.on("message", listener),
    onEnd(listener) {
      worker.on("error", listener);
      worker.on("messageerror", listener);
      worker.on("exit", (code) => listener(new Error(`exit code ${code}`)));
    },
    terminate: () => void worker.terminate(),
  };
}

/** Answers the tasks of a pool, inside a worker of Node. */
export function serveNode<Task, Answer>(handler: (task: Task) => Answer | Promise<Answer>): void {
  const port = parentPort;
  if (port === null) throw new Error("serveNode must be called inside a worker");
  serve(
    {
      post: (message) => port.postMessage(message),
      onMessage: (listener) => void port.on("message", listener),
    },
    handler,
  );
}
