import type {Terminal} from "./terminal.js";

/** One thing the program can do. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  /**
   * Does the work and returns the text for standard output. Throws `InputError` when the input is wrong;
   * any other error is a computation that failed.
   */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<string>;
}
