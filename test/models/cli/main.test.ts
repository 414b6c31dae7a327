import {describe, expect, test} from "vitest";
import {magnesia} from "./program.js";

const commands = ["simulate", "run", "pk", "nca", "population", "sensitivity", "fit", "validate"];
const listed = commands.join(", ");

describe("magnesia", () => {
  test.each([[["--help"]], ...commands.map((name) => [[name, "--help"]])])(
    "%j prints how to use it",
    async (args) => {
      const {code, output, messages} = await magnesia(args);
      expect([code, messages]).toEqual([0, []]);
      expect(output).toMatch(/^Usage: magnesia /);
      for (const line of output.split("\n")) expect(line.length).toBeLessThanOrEqual(110);
    },
  );

  test.each([
    [[], `command: must be one of ${listed}, got none; see magnesia --help`],
    [["simulat"], `command: must be one of ${listed}, got "simulat"; see magnesia --help`],
    [["simulate"], "SCENARIO: must be one path or -, got 0"],
    [["simulate", "-", "--fast"], "unknown option --fast"],
    [["simulate", "-", "--format", "xml"], '--format: must be json or csv, got "xml"'],
  ])("%j ends with 1 and a sentence", async (args, sentence) => {
    expect(await magnesia(args)).toEqual({code: 1, output: "", messages: [sentence]});
  });
});
