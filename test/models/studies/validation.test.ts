import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {checkScenario} from "../../../models/magnesium/check-scenario.js";
import {protocols as committedProtocols} from "../../../models/generated/protocols.js";
import {targets} from "../../../models/generated/targets.js";
import {validation} from "../../../models/generated/validation.js";
import {residual} from "../../../models/studies/target.js";
import {validate} from "../../../models/studies/validate.js";
import {recordOf} from "../../../scripts/record.js";

const {rows, protocols} = validate();

describe("the table of studies", () => {
  test("has one row for every target", () => {
    expect(rows.map(({id}) => id)).toEqual(targets.map(({id}) => id));
  });
  test("no target that was inside its interval has fallen out", () => {
    const wasInside = new Set(validation.filter(({inside}) => inside).map(({id}) => id));
    const fallen = rows.filter(({id, inside}) => wasInside.has(id) && !inside);
    expect(fallen.map(({id, simulated, low, high}) => ({id, simulated, low, high}))).toEqual([]);
  });
  test("is the one that is committed: npm run validate", () => {
    rows.forEach(({id, simulated}, i) => {
      const committed = validation[i];
      expect(committed?.id).toBe(id);
      const size = Math.max(Math.abs(simulated), 1e-3);
      expect(Math.abs(simulated - (committed?.simulated ?? NaN)) / size).toBeLessThan(2e-3);
    });
  });
  test("makes the model record that is committed", () => {
    const committed = new URL("../../../MODEL.md", import.meta.url);
    expect(readFileSync(committed, "utf8")).toBe(recordOf(validation));
  });
  test("explains every miss, and keeps every assumption in its note", () => {
    for (const {id, inside, note} of rows) {
      expect([id, note.length > 20]).toEqual([id, true]);
      if (!inside) expect([id, note]).toEqual([id, expect.stringContaining("Missed: ")]);
    }
  });
});

/** The same, its numbers to a thousandth: some doses are the end of a search over runs. */
function nearly(value: unknown): unknown {
  if (typeof value === "number") {
    return {asymmetricMatch: (other: number) => Math.abs(other - value) <= 1e-3 * Math.abs(value)};
  }
  if (Array.isArray(value)) return value.map(nearly);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, nearly(part)]));
}

describe("the protocols of the studies", () => {
  test("are those that are committed: npm run validate", () => {
    const usable = protocols.filter(({scenarios}) => scenarios.length > 0);
    expect(usable).toEqual(nearly(committedProtocols));
  });
  test("are scenarios that anyone can run, and only for observations that a study answers for", () => {
    const ids = new Set(targets.map(({id}) => id));
    for (const {ids: answered, scenarios} of committedProtocols) {
      expect(answered.filter((id) => !ids.has(id))).toEqual([]);
      for (const scenario of scenarios) {
        expect([answered, checkScenario(scenario).problems]).toEqual([answered, []]);
      }
    }
  });
  test("leave out what starts from a state of its own", () => {
    const lavage = committedProtocols.find(({ids}) =>
      ids.includes("fine1991a-absorption-meal-alone"),
    );
    expect(lavage).toBeUndefined();
  });
});

test("calibration targets are inside, but for those that no parameter of the model answers to", () => {
  const missed = rows.filter(({kind, inside}) => kind === "calibration" && !inside);
  expect(missed.map(({id}) => id)).toEqual(["hunt2006-zero-balance-interim"]);
});

describe("the distance from a target", () => {
  const target = {
    ...(targets[0] as (typeof targets)[number]),
    observed: 10,
    low: 8,
    high: 12,
    sigma: 2,
  };
  test("is counted in standard deviations from what was observed", () => {
    expect(residual(target, 13)).toBe(1.5);
    expect(residual(target, 6)).toBe(-2);
  });
  test("of a limit counts only where it is broken", () => {
    const limit = {...target, observed: null};
    expect(residual(limit, 10)).toBeCloseTo(0, 12);
    expect(residual(limit, 16)).toBeCloseTo((16 - 11.92) / 2, 12);
    expect(residual(limit, 0)).toBeCloseTo(-(8.08 - 0) / 2, 12);
  });
});
