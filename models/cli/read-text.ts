import {readFile} from "node:fs/promises";
import {InputError} from "./input-error.js";
import type {Terminal} from "./terminal.js";

export const nameOf = (path: string): string => (path === "-" ? "standard input" : path);

/** Reads text from a file, or from standard input for "-", without a byte order mark. */
export async function readText(path: string, terminal: Terminal): Promise<string> {
  const content = await (path === "-" ? terminal.read() : readFile(path, "utf8")).catch(
    (error: unknown) => {
      const reason = (error as Error).message.replace(/, (open|read)\b.*$/s, ""); // without the call and the path
      throw new InputError(`${nameOf(path)}: cannot be read, ${reason}`);
    },
  );
  return content.replace(/^\uFEFF/, "");
}
