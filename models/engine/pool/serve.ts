import type {Channel, Problem, Reply} from "./port.js";

/** The inside of a worker: answers each task it is sent, and says so when the handler throws. */
export function serve<Task, Answer>(
  channel: Channel,
  handler: (task: Task) => Answer | Promise<Answer>,
): void {
  const reply = (message: Reply<Answer>) => channel.post(message);
  const respond = async (task: Task): Promise<void> => {
    try {
      reply({kind: "answer", answer: await handler(task)});
    } catch (error) {
      // an answer that cannot be sent, such as a function, ends here too
      reply({kind: "problem", problem: inWords(error)});
    }
  };
  // the pool sends what its type allows; nothing can be checked here without knowing the task
  channel.onMessage((message) => void respond(message as Task));
  reply({kind: "ready"});
}

function inWords(error: unknown): Problem {
  if (!(error instanceof Error)) return {name: "Error", message: String(error), stack: ""};
  return {name: error.name, message: error.message, stack: error.stack ?? ""};
}
