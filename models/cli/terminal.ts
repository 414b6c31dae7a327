import {text} from "node:stream/consumers";

/** Where the program reads and writes: its process, or a test. */
export interface Terminal {
  /** All of standard input. */
  read(): Promise<string>;
  /** To standard output. */
  print(text: string): void;
  /** To standard error. */
  warn(text: string): void;
  /** Whether somebody watches standard error. */
  readonly isWatched: boolean;
}

export const processTerminal: Terminal = {
  read: () => text(process.stdin),
  print: (output) => write(process.stdout, output),
  warn: (message) => write(process.stderr, message),
  isWatched: process.stderr.isTTY,
};

/** Writes to a stream whose reader may leave early, as head does: that is no error. */
function write(stream: NodeJS.WriteStream, output: string): void {
  if (!stream.listeners("error").includes(leaveQuietly)) stream.on("error", leaveQuietly);
  stream.write(output);
}

function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
