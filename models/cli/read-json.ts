import {InputError} from "./input-error.js";
import {jsonErrorIndex} from "./json-error.js";
import {nameOf, readText} from "./read-text.js";
import type {Terminal} from "./terminal.js";

/** Reads JSON from a file, or from standard input for "-". */
export async function readJson(path: string, terminal: Terminal): Promise<unknown> {
  const json = await readText(path, terminal);
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw new InputError(`${nameOf(path)}, ${unexpected(json)}`);
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
