import {describe, expect, test} from "vitest";
import {magnesia} from "./program.js";

describe("magnesia", () => {
  test.each([[["--help"]], [["simulate", "--help"]]])("%j prints how to use it", async (args) => {
    const {code, output, messages} = await magnesia(args);
    expect([code, messages]).toEqual([0, []]);
    expect(output).toMatch(/^Usage: magnesia /);
  });

  test.each([
    [[], "command: must be one of simulate, pk, nca, validate, got none; see magnesia --help"],
    [
      ["simulat"],
      'command: must be one of simulate, pk, nca, validate, got "simulat"; see magnesia --help',
    ],
    [["simulate"], "SCENARIO: must be one path or -, got 0"],
    [["simulate", "-", "--fast"], "unknown option --fast"],
    [["simulate", "-", "--format", "xml"], '--format: must be json or csv, got "xml"'],
  ])("%j ends with 1 and a sentence", async (args, sentence) => {
    expect(await magnesia(args)).toEqual({code: 1, output: "", messages: [sentence]});
  });
});
