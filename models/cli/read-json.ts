import {readFile} from "node:fs/promises";
import {text} from "node:stream/consumers";
import {InputError} from "./input-error.js";
import {jsonErrorIndex} from "./json-error.js";

/** Reads JSON from a file, or from standard input for "-". */
export async function readJson(path: string): Promise<unknown> {
  const name = path === "-" ? "standard input" : path;
  const content = await (path === "-" ? text(process.stdin) : readFile(path, "utf8")).catch(
    (error: unknown) => {
      const reason = (error as Error).message.replace(/, (open|read)\b.*$/s, ""); // without the call and the path
      throw new InputError(`${name}: cannot be read, ${reason}`);
    },
  );
  const json = content.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw new InputError(`${name}, ${unexpected(json)}`);
  }
}

/** `line 3, column 7: not JSON, unexpected "]"` */
function unexpected(json: string): string {
  const index = jsonErrorIndex(json);
  const lines = json.slice(0, index).split("\n");
  const found = index < json.length ? JSON.stringify(json.charAt(index)) : "end";
  const column = (lines.at(-1) ?? "").length + 1;
  return `line ${lines.length}, column ${column}: not JSON, unexpected ${found}`;
}
