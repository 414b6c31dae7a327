import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {measureNames, seriesNames} from "../../../models/magnesium/names.js";
import type {Result, Scenario} from "../../../models/magnesium/scenario.js";
import {simulate} from "../../../models/magnesium/simulate.js";
import {magnesia} from "./program.js";

const scenario: Scenario = {
  hours: 24,
  doses: [{timeH: 8, form: "citrate", elementalMg: 300}],
};

let folder = "";
const fileWith = (text: string): string => {
  const path = join(folder, "scenario.json");
  writeFileSync(path, text);
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "magnesia-cli-"));
});
afterAll(() => rmSync(folder, {recursive: true}));

describe("magnesia simulate", () => {
  test("prints the result of a file, every digit of it", async () => {
    const {code, output, messages} = await magnesia([
      "simulate",
      fileWith(JSON.stringify(scenario)),
    ]);
    expect([code, messages]).toEqual([0, []]);
    const result = JSON.parse(output) as Result;
    expect(result).toEqual(simulate(scenario));
    expect(Object.keys(result.series)).toEqual([...seriesNames]);
    expect(Object.keys(result.measures)).toEqual([...measureNames]);
  });

  test("prints a table of standard input, units in its header", async () => {
    const {code, output} = await magnesia(
      ["simulate", "-", "--format", "csv"],
      JSON.stringify(scenario),
    );
    expect(code).toBe(0);
    const [header = [], ...rows] = output
      .trimEnd()
      .split("\n")
      .map((line) => line.split(","));
    expect(header.slice(0, 2)).toEqual(["time_h", "plasma_total_mmol_per_l"]);
    expect(header).toContain("urine_mmol");
    expect(header).toContain("colon_water_ml");
    const {times, series} = simulate(scenario);
    expect(rows.map(([time]) => Number(time))).toEqual(times);
    expect(rows.map((row) => Number(row[header.indexOf("urine_mmol")]))).toEqual(series.urine);
  });

  test("ends with 1, a line for each problem and no output, when the scenario is wrong", async () => {
    const wrong = {hours: 24, doses: [{timeH: 30, form: "salt", elementalMg: -5}]};
    expect(await magnesia(["simulate", "-"], JSON.stringify(wrong))).toEqual({
      code: 1,
      output: "",
      messages: [
        expect.stringMatching(/^doses\[0\]\.form: must be one of .*, got "salt"$/),
        "doses[0].elementalMg: must be 0 to 2000 mg, got -5",
        "doses[0].timeH: must be 0 to 24 h, the length of the run, got 30",
      ],
    });
  });

  test("ends with 1 and the place in the text, when the input is no JSON", async () => {
    const {code, output, messages} = await magnesia(
      ["simulate", "-"],
      '{"hours": 24,\n "doses" []}',
    );
    expect([code, output]).toEqual([1, ""]);
    expect(messages).toEqual(['standard input, line 2, column 10: not JSON, unexpected "["']);
  });

  test("ends with 1 when there is no such file", async () => {
    const {code, messages} = await magnesia(["simulate", join(folder, "none.json")]);
    expect(code).toBe(1);
    expect(messages).toEqual([expect.stringMatching(/none\.json: cannot be read, ENOENT/)]);
  });

  test("ends with 2, the cause, the time and the state, when the computation fails", async () => {
    const impossible = {hours: 24, parameters: {colon_speeding: 1e305}};
    const {code, output, messages} = await magnesia(["simulate", "-"], JSON.stringify(impossible));
    expect([code, output]).toEqual([2, ""]);
    expect(messages).toEqual([expect.stringMatching(/failed: not finite at time 0 in \w+$/)]);
  });
});
