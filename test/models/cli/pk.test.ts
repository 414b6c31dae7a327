import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {type LinearCase, worst} from "../pk/reference.js";
import {magnesia} from "./program.js";

const {cases} = JSON.parse(readFileSync("test/reference/linear-pk.json", "utf8")) as {
  cases: readonly LinearCase[];
};
const dose = {time: 0, evid: 1, amt: 100, cmt: 1};
const usual = {
  params: {CL: 5, V: 50},
  records: [dose],
  output: {cmt: 1, divideBy: 50},
  times: [0, 1],
};
const messagesOf = async (input: unknown) =>
  (await magnesia(["pk", "-"], JSON.stringify(input))).messages;

describe("magnesia pk", () => {
  test.each([
    ["closed", 1e-10],
    ["ode", 1e-6],
  ] as const)("answers every case of the reference, %s", async (method, tolerance) => {
    const asked = cases.map((one) => ({...one, method}));
    const {code, output} = await magnesia(["pk", "-"], JSON.stringify(asked));
    expect(code).toBe(0);
    const answers = JSON.parse(output) as {times: number[]; conc: number[]; amounts: number[][]}[];
    cases.forEach((one, i) => {
      expect(answers[i]?.times).toEqual(one.times);
      expect(worst(answers[i]?.conc ?? [], one.conc), one.name).toBeLessThan(tolerance);
    });
  });

  test("gives the error of a wrong case in its place, and the rest", async () => {
    const input = JSON.stringify([usual, {...usual, params: {CL: 5}}, usual]);
    const {code, output, messages} = await magnesia(["pk", "-"], input);
    expect(code).toBe(1);
    const [first, second, third] = JSON.parse(output) as Record<string, unknown>[];
    expect(first).toEqual({
      times: [0, 1],
      conc: [2, 2 * Math.exp(-0.1)],
      amounts: [[100], [100 * Math.exp(-0.1)]],
    });
    expect(third).toEqual(first);
    expect(second).toEqual({
      error: expect.stringContaining("must be the names of one model") as string,
    });
    expect(messages).toEqual([expect.stringMatching(/^\[1\]: params: must be the names/)]);
  });

  test.each([
    [{...usual, params: {CL: 5, V: 0}}, "params.V: must be above 0, got 0"],
    [{...usual, dose: 5}, "dose: unknown key"],
    [{...usual, output: {cmt: 2, divideBy: 50}}, "output.cmt: must be 1 to 1, got 2"],
    [{...usual, times: [1, 0]}, "times[1]: must not be below the time before, got 0"],
    [{...usual, method: "exact"}, 'method: must be one of closed, ode, got "exact"'],
    [[1], "[0]: case: must be an object, got 1"],
  ])("names what is wrong with %j", async (input, sentence) => {
    expect(await messagesOf(input)).toEqual([sentence]);
  });

  test("says what has no closed form, and solves it", async () => {
    const saturable = {
      params: {VMAX: 12, KM: 4, V: 40},
      records: [{...dose, rate: 10}],
      output: {cmt: 1, divideBy: 40},
      times: [5],
    };
    expect(await messagesOf(saturable)).toEqual([
      "an infusion under saturable elimination has no closed form",
    ]);
    const {code} = await magnesia(["pk", "-"], JSON.stringify({...saturable, method: "ode"}));
    expect(code).toBe(0);
  });
});
