import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {describe, expect, test} from "vitest";
import {declaredModelFile} from "../../../scripts/equations/declared-model.js";
import {simulate} from "../../../models/magnesium/simulate.js";
import {complaints} from "../engine/sbml/libsbml.js";
import {fileOf, nonlinearCases} from "../lab/models.js";
import {worst} from "../pk/reference.js";
import {magnesia} from "./program.js";

interface Answer {
  readonly times: readonly number[];
  readonly states: Readonly<Record<string, readonly number[]>>;
  readonly outputs: Readonly<Record<string, readonly number[]>>;
  readonly solver: Readonly<Record<string, number>>;
}

const bath = {
  states: {bath: {initial: 10, unit: "mmol"}},
  timeUnit: "min",
  parameters: {k: {value: 0.1, unit: "1/min"}},
  fluxes: [{name: "leak", from: "bath", to: null, law: "k*bath"}],
  outputs: {half: "bath/2"},
  times: [0, 10],
};
const run = async (input: unknown, ...options: string[]) =>
  magnesia(["run", "-", ...options], JSON.stringify(input));
const answerOf = async (input: unknown) => JSON.parse((await run(input)).output) as Answer;

describe("magnesia run", () => {
  test("prints times, states, outputs and counts", async () => {
    const {times, states, outputs, solver} = await answerOf(bath);
    expect(times).toEqual([0, 10]);
    expect(states["bath"]?.[1]).toBeCloseTo(10 / Math.E, 4);
    expect(outputs["half"]?.[1]).toBeCloseTo(5 / Math.E, 4);
    expect(Object.keys(solver)).toEqual(["steps", "rejected", "rhs"]);
  });
  test("says all that is wrong, a line each, and prints nothing else", async () => {
    const wrong = {...bath, times: [2, 1], dosis: 3, parameters: {k: {value: "1"}}};
    const {code, output, messages} = await run(wrong);
    expect({code, output}).toEqual({code: 1, output: ""});
    expect(messages).toEqual([
      'parameters.k.value: must be a number, got "1"',
      "dosis: unknown key",
      "times[1]: must not be below the time before, got 1",
    ]);
  });
  test("says what failed, where and when", async () => {
    const {code, output, messages} = await run({
      states: {x: {initial: 1}},
      rates: {x: "x^2"},
      times: [0, 2],
    });
    expect({code, output}).toEqual({code: 2, output: ""});
    expect(messages.join()).toMatch(
      /computation failed: (step too small|not finite) at time (1|0\.99).* in x/,
    );
  });
  test("asks for times, and for a format it knows", async () => {
    const {times: _, ...timeless} = bath;
    expect((await run(timeless)).messages).toEqual(["times: required"]);
    expect((await run(bath, "--export", "pdf")).messages[0]).toContain("--export: must be one of");
  });
  test("runs Magnesia itself, from the file of its page, as its own code does", async () => {
    const file = declaredModelFile();
    const times = [0, 6, 12, 24];
    const {states} = await answerOf({...file, times, solver: {rtol: 1e-8, atol: 1e-9}});
    const {series} = simulate({
      hours: 24,
      outputTimes: times,
      diet: "none",
      solver: {rtol: 1e-8},
    });
    const urine = states["urine"] ?? [];
    expect(worst(urine, series.urine)).toBeLessThan(1e-6);
  });
});

describe("a model in another form", () => {
  const [indirect] = nonlinearCases.filter(({name}) => name.startsWith("indirect"));
  if (indirect === undefined) throw new Error("the reference has no such case");
  const file = {...fileOf(indirect), solver: {rtol: 1e-9, atol: 1e-12}};

  test("is JSON that runs the same", async () => {
    const {output} = await run(file, "--export", "json");
    expect(await answerOf(JSON.parse(output))).toEqual(await answerOf(file));
  });
  test("is LaTeX", async () => {
    const {output} = await run({...file, outputs: {level: "central/V"}}, "--export", "latex");
    expect(output).toContain("\\text{level} &= \\frac{\\text{central}}{V}");
    expect(output).toContain("\\begin{document}");
    expect(output).toContain("\\frac{\\mathrm{d}\\text{response}}{\\mathrm{d}t}");
  });
  test("is SBML that libSBML has nothing to say against", async () => {
    const {output} = await run(bath, "--export", "sbml");
    expect(complaints(output)).toEqual([]);
    expect(output).toContain("<reaction");
  });
  test("is JavaScript that needs nothing, and simulates", async () => {
    const hostile = {...file, name: "*/ throw 1\u2028throw 2\n throw 3"};
    const {output} = await run(hostile, "--export", "js");
    expect(output).not.toMatch(/^\s*import\b(?! \{simulate\})/m);
    expect(output).not.toMatch(/\b(eval|Function|require)\(/);
    const folder = mkdtempSync(join(tmpdir(), "magnesia-"));
    try {
      const path = join(folder, "model.mjs");
      writeFileSync(path, output);
      const url: string = pathToFileURL(path).href;
      const {simulate: alone} = (await import(/* @vite-ignore */ url)) as {
        simulate: (changes?: object) => Answer;
      };
      const {states} = alone();
      const own = Object.values(states).flat();
      const reference = Object.keys(states).flatMap((_, j) =>
        indirect.y.map((row) => row[j] ?? NaN),
      );
      expect(worst(own, reference)).toBeLessThan(1e-6);
      const [fast] = alone({parameters: {KE: 5}, times: [4]}).states["central"] ?? [];
      expect(fast).toBeLessThan(alone({times: [4]}).states["central"]?.[0] ?? NaN);
      expect(() => alone({parameters: {KX: 5}})).toThrow("no parameter is called KX");
      expect(() => alone({time: [4]})).toThrow("no change is called time");
      expect(() => alone({times: [4, 3], records: [{time: 0, evid: 1}]})).toThrow(
        "records[0].amt: required when evid is 1; times[1]: must not be below",
      );
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
});
