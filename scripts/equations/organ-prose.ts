import {readFileSync} from "node:fs";
import {markdown} from "./markdown.js";

/** What the head of an organ's file says of it, as HTML; its heading is the title already. */
export function organProse(file: string): string {
  const source = readFileSync(
    new URL(`../../models/magnesium/${file}.ts`, import.meta.url),
    "utf8",
  );
  const comment = /\/\*\*\n( \* # [^]*?)\n \*\//.exec(source)?.[1];
  if (comment === undefined)
    throw new Error(`models/magnesium/${file}.ts has no prose at its head`);
  const [, ...lines] = comment.split("\n").map((line) => line.replace(/^ \* ?/, ""));
  return markdown(lines.join("\n"));
}
