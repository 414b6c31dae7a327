import {serveWeb, type WorkerScope} from "../../../../models/engine/pool/web-port.js";
import {answerWith} from "./tasks.js";

/**
 * Stands in for the browser's Worker. `tasks.js` answers the tasks of these tests, and as in a browser
 * an error that nobody catches is an event that leaves the worker running; other addresses do not load.
 */
export class FakeWebWorker extends EventTarget {
  static readonly made: FakeWebWorker[] = [];
  readonly type: string | undefined;
  isTerminated = false;
  readonly #inside = new EventTarget();

  constructor(address: string | URL, options?: WorkerOptions) {
    super();
    this.type = options?.type;
    FakeWebWorker.made.push(this);
    const load = () => {
      if (String(address) !== "tasks.js") return this.#fail("");
      // EventTarget lacks only the typed events of a worker's scope
      const scope = Object.assign(this.#inside, {
        postMessage: (message: unknown) => this.#deliver(this, message),
      }) as unknown as WorkerScope;
      serveWeb(
        answerWith((code) => this.#fail(`Uncaught Error: code ${code}`)),
        scope,
      );
    };
    setTimeout(load);
  }

  postMessage(message: unknown): void {
    this.#deliver(this.#inside, message);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  #deliver(target: EventTarget, message: unknown): void {
    const data: unknown = structuredClone(message);
    setTimeout(() => {
      if (!this.isTerminated) target.dispatchEvent(new MessageEvent("message", {data}));
    });
  }

  #fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event("error"), {message}));
  }
}
