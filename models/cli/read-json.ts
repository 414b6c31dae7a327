import {readFile} from "node:fs/promises";
import {text} from "node:stream/consumers";
import {InputError} from "./input-error.js";

/** Reads JSON from a file, or from standard input for "-". */
export async function readJson(path: string): Promise<unknown> {
  const name = path === "-" ? "standard input" : path;
  const content = await (path === "-" ? text(process.stdin) : readFile(path, "utf8")).catch(
    (error: unknown) => {
      const reason = (error as Error).message.replace(/,[^,]*$/, ""); // without the call and the path
      throw new InputError(`${name}: cannot be read, ${reason}`);
    },
  );
  const json = content.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    throw new InputError(
      `${name}${placeOf(error as Error, json)}: not JSON, ${reasonOf(error as Error)}`,
    );
  }
}

/** ` line 3, column 7`, where the message of the JSON parser gives it away. */
function placeOf({message}: Error, json: string): string {
  const position = /end of JSON input/.test(message)
    ? json.trimEnd().length
    : /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) return "";
  const before = json.slice(0, Number(position)).split("\n");
  return `, line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
}

/** The parser's own reason, on one line, without the position that `placeOf` says better. */
function reasonOf({message}: Error): string {
  const reason = message.replace(/ in JSON at position.*$| \(line.*$/s, "").replace(/\s+/g, " ");
  return reason.charAt(0).toLowerCase() + reason.slice(1);
}
