import type {Port} from "../../../../models/engine/pool/port.js";
import {serve} from "../../../../models/engine/pool/serve.js";
import {answerWith} from "./tasks.js";

/** The worker of the pool's own tests, in this thread. */
export const startNearWorker = (): Port => nearPort(answerWith);

/** A worker that works in this thread: messages are copied and arrive later, as between threads. */
export function nearPort<Task, Answer>(
  handlerOf: (exit: (code: number) => void) => (task: Task) => Answer | Promise<Answer>,
): Port {
  const inbox: ((message: unknown) => void)[] = [];
  const outbox: ((message: unknown) => void)[] = [];
  const enders: ((reason: Error) => void)[] = [];
  let isAlive = true;
  const deliver = (listeners: typeof inbox, message: unknown) => {
    const copy: unknown = structuredClone(message);
    setTimeout(() => {
      if (isAlive) for (const listener of listeners) listener(copy);
    });
  };
  const exit = (code: number) => {
    if (isAlive) for (const listener of enders) listener(new Error(`exit code ${code}`));
    isAlive = false;
  };
  serve(
    {
      post: (message) => deliver(outbox, message),
      onMessage: (listener) => void inbox.push(listener),
    },
    handlerOf(exit),
  );
  return {
    post: (message) => deliver(inbox, message),
    onMessage: (listener) => void outbox.push(listener),
    onEnd: (listener) => void enders.push(listener),
    terminate: () => void (isAlive = false),
  };
}
