import {describe, expect, test} from "vitest";
import {magnesia, magnesiaProcess} from "./program.js";

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

describe("as a process, far from the checkout", () => {
  const scenario = JSON.stringify({hours: 1, outputEveryH: 0.5});
  const explosive = JSON.stringify({states: {x: {initial: 1}}, rates: {x: "x^2"}, times: [2]});
  test.each([
    [["simulate", "-", "--format", "csv"], scenario, 0],
    [["simulate", "-"], "{", 1],
    [["pk", "-"], "[{}]", 1], // here alone with an answer beside
    [["run", "-"], explosive, 2],
  ])("%j says the same, with the same exit code", async (args, input, code) => {
    const outcome = await magnesiaProcess(args, input);
    expect(outcome).toEqual(await magnesia(args, input));
    expect(outcome.code).toBe(code);
  });
  test("it may be asked what it can do", async () => {
    expect(await magnesiaProcess(["--help"])).toEqual(await magnesia(["--help"]));
  });
});
