import {parse} from "csv-parse/sync";
import {describe, expect, test} from "vitest";
import {targets} from "../../../models/generated/targets.js";
import {magnesia} from "./program.js";

describe("magnesia validate", () => {
  test("prints a row for every target, as JSON", async () => {
    const {code, output} = await magnesia(["validate"]);
    expect(code).toBe(0);
    const rows = JSON.parse(output) as Record<string, unknown>[];
    expect(rows.map(({id}) => id)).toEqual(targets.map(({id}) => id));
    expect(Object.keys(rows[0] ?? {})).toEqual([
      "id",
      "study",
      "kind",
      "quantity",
      "unit",
      "observed",
      "low",
      "high",
      "simulated",
      "inside",
      "note",
    ]);
  });
  test("prints the same as a table", async () => {
    const {code, output} = await magnesia(["validate", "--format", "csv"]);
    expect(code).toBe(0);
    const rows = parse(output, {columns: true}) as Record<string, string>[];
    expect(rows.map(({id}) => id)).toEqual(targets.map(({id}) => id));
    for (const {low, high, simulated, inside} of rows) {
      const value = Number(simulated);
      expect(String(Number(low) <= value && value <= Number(high))).toBe(inside);
    }
  });
  test("takes no input and no other format", async () => {
    expect(await magnesia(["validate", "study.json"])).toEqual({
      code: 1,
      output: "",
      messages: ["validate: takes no input, got study.json"],
    });
    const {code, messages} = await magnesia(["validate", "--format", "xml"]);
    expect([code, messages]).toEqual([1, ['--format: must be json or csv, got "xml"']]);
  });
});
