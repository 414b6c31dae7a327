import {execFile} from "node:child_process";
import {tmpdir} from "node:os";
import {fileURLToPath} from "node:url";
import {main} from "../../../models/cli/main.js";

export interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly messages: readonly string[];
}

const program = fileURLToPath(new URL("../../../models/cli/magnesia.js", import.meta.url));

/** Runs the program in this process: only its start is left out. */
export async function magnesia(args: readonly string[], input = ""): Promise<Outcome> {
  let [output, messages] = ["", ""];
  const code = await main(args, {
    read: () => Promise.resolve(input),
    print: (text) => void (output += text),
    warn: (text) => void (messages += text),
    isWatched: false,
  });
  return {code, output, messages: messages.split("\n").slice(0, -1)};
}

/** Runs the program as a shell would, far from the checkout, with `input` on standard input. */
export const magnesiaProcess = (args: readonly string[], input = ""): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [program, ...args],
      {cwd: tmpdir(), maxBuffer: 2 ** 26},
      (error, output, messages) => {
        resolve({
          code: error === null ? 0 : Number(error.code),
          output,
          messages: messages.split("\n").slice(0, -1),
        });
      },
    );
    child.stdin?.end(input);
  });
