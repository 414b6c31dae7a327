import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {parquetReadObjects} from "hyparquet";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {PopulationResult} from "../../../models/population/run-population.js";
import {magnesia} from "./program.js";

const spec = {
  scenario: {hours: 2, outputEveryH: 1, doses: [{timeH: 0, form: "citrate", elementalMg: 300}]},
  ...{subjects: 11, people: "adults", traces: 1},
  vary: {gut_vmax: {distribution: "lognormal", cv: 0.2}},
};
let folder = "";
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "magnesia-"))));
afterAll(() => rmSync(folder, {recursive: true}));
const population = (input: unknown, ...options: string[]) =>
  magnesia(["population", "-", ...options], JSON.stringify(input));

describe("magnesia population", () => {
  test("prints the same with one worker and with two, and a row for each subject", async () => {
    const [csv, parquet] = ["people.csv", "people.parquet"].map((name) => join(folder, name));
    const one = await population(spec, "--workers", "1", "--out", csv ?? "");
    const two = await population(spec, "--workers", "2", "--out", parquet ?? "");
    expect(one.code).toBe(0);
    expect(two.output).toBe(one.output);
    const {subjects, failed, traces} = JSON.parse(one.output) as PopulationResult;
    expect([subjects.length, failed.length, traces.length]).toEqual([11, 0, 1]);

    const rows = parse(readFileSync(csv ?? ""), {columns: true, cast: true}) as Record<
      string,
      unknown
    >[];
    const file = readFileSync(parquet ?? "");
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer; // of a file
    const again = await parquetReadObjects({file: buffer});
    subjects.forEach(({subject, person, parameters, measures}, i) => {
      for (const row of [rows[i], again[i]]) {
        expect(row).toMatchObject({
          ...{subject, person_sex: person?.sex, person_weight_kg: person?.weightKg},
          ...{gut_vmax: parameters["gut_vmax"], plasmaCmax: measures["plasmaCmax"]},
        });
      }
    });
  });
  test("says all that is wrong before anything runs", async () => {
    const wrong = {...spec, subjects: 0, scenario: {hours: 2, dose: 1}};
    const {code, output, messages} = await population(wrong);
    expect({code, output}).toEqual({code: 1, output: ""});
    expect(messages).toEqual([
      "subjects: must be a whole number, 1 to 100000, got 0",
      "scenario.dose: unknown key",
    ]);
    expect((await population(spec, "--out", "people.xls")).messages[0]).toContain(
      "--out: must end in .csv or .parquet",
    );
    expect((await population(spec, "--workers", "two")).messages[0]).toContain(
      "--workers: must be",
    );
  });
});
