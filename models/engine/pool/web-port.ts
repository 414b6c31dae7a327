import type {Port} from "./port.js";
import {serve} from "./serve.js";

/** Starts a worker of the browser from the address of a module that calls `serveWeb`. */
export function startWebWorker(address: string | URL): Port {
  const worker = new Worker(address, {type: "module"});
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) =>
      worker.addEventListener("message", ({data}: MessageEvent<unknown>) => listener(data)),
    onEnd(listener) {
      // an error event without a message: the module or one of its imports was not found
      worker.addEventListener("error", ({message}) =>
        listener(new Error(message || `could not load ${address}`)),
      );
      worker.addEventListener("messageerror", () => listener(new Error("unreadable message")));
    },
    terminate: () => worker.terminate(),
  };
}

/** Answers the tasks of a pool, inside a worker of the browser. */
export function serveWeb<Task, Answer>(
  handler: (task: Task) => Answer | Promise<Answer>,
  // the types of a page are loaded here, not those of a worker, where postMessage needs no target
  scope = globalThis as unknown as WorkerScope,
): void {
  serve(
    {
      post: (message) => scope.postMessage(message),
      onMessage: (listener) =>
        scope.addEventListener("message", ({data}: MessageEvent<unknown>) => listener(data)),
    },
    handler,
  );
}

export type WorkerScope = Pick<Worker, "postMessage" | "addEventListener">;
