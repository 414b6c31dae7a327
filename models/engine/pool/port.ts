/** Messages both ways: all that the inside of a worker needs. */
export interface Channel {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** A worker seen from outside: the same for a Web Worker and for one of Node. */
export interface Port extends Channel {
  /** Hears once why the worker can do no more: it crashed, exited or never loaded. */
  onEnd(listener: (reason: Error) => void): void;
  /** Ends the worker at once, in the middle of a loop too. */
  terminate(): void;
}

/** What a worker says: first that it listens, then one answer or problem for each task. */
export type Reply<Answer> =
  | {readonly kind: "ready"}
  | {readonly kind: "answer"; readonly answer: Answer}
  | {readonly kind: "problem"; readonly problem: Problem};

/** An error in plain words: its class and further fields do not survive the way between threads. */
export interface Problem {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}
