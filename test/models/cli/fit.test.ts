import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {FitResult} from "../../../models/trial/fit-trial.js";
import {magnesia} from "./program.js";

let folder = "";
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "magnesia-"))));
afterAll(() => rmSync(folder, {recursive: true}));
/** Fits by a file that lies beside its table. */
async function fit(spec: object, table: string) {
  const path = join(folder, "fit.json");
  writeFileSync(path, JSON.stringify({data: "measured.csv", ...spec}));
  writeFileSync(join(folder, "measured.csv"), table);
  return magnesia(["fit", path]);
}

describe("magnesia fit", () => {
  test("finds the parameter that a scenario was run with, from what it printed", async () => {
    const scenario = {hours: 12, outputEveryH: 2, diet: "none", person: {gfrMlMin: 100}};
    const truth = {...scenario, parameters: {renal_tm_factor: 0.93}};
    const {output: table} = await magnesia(
      ["simulate", "-", "--format", "csv"],
      JSON.stringify(truth),
    );
    const {code, output} = await fit(
      {
        ...{scenario, time: "time_h", value: "urine_mmol", output: "urine"},
        estimate: {renal_tm_factor: {start: 1, low: 0.7, high: 1.3}},
      },
      table,
    );
    expect(code).toBe(0);
    const {estimates, hasConverged, atBound} = JSON.parse(output) as FitResult;
    expect(estimates["renal_tm_factor"]).toBeCloseTo(0.93, 4);
    expect({hasConverged, atBound}).toEqual({hasConverged: true, atBound: []});
  });
  test("says what is wrong with its file, with the table, and with both together", async () => {
    const spec = {scenario: {hours: 2}, estimate: {gut_vmax: {start: 1}}};
    expect((await fit(spec, "")).messages).toEqual(["output: required, it names a time course"]);
    const named = {...spec, output: "urine"};
    expect((await fit(named, "time,value\n0,none\n")).messages).toEqual([
      'measured.csv row 2, value: must be a number, got "none"',
    ]);
    const late = await fit(named, "time,value\n0,1\n9,2\n");
    expect(late).toMatchObject({code: 1, output: ""});
    expect(late.messages).toEqual(["data: time 9 is outside the run of 2 h"]);
    expect((await fit({...named, data: "none.csv"}, "")).messages[0]).toContain("cannot be read");
  });
});
