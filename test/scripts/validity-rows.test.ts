import {expect, test} from "vitest";
import {checkScenario} from "../../models/magnesium/check-scenario.js";
import type {Person, Scenario} from "../../models/magnesium/scenario.js";
import {simulate} from "../../models/magnesium/simulate.js";
import {validityRows} from "../../scripts/validity-rows.js";

const numbersOf = (what: string): number[] =>
  (
    validityRows()
      .find((row) => row.what === what)
      ?.range.match(/[\d.]+/g) ?? []
  ).map(Number);
const day = (part: Partial<Scenario>): Scenario => ({hours: 24, startClockH: 6, ...part});
const warnings = (part: Partial<Scenario>): readonly string[] =>
  simulate(day(part)).warnings.filter((text) => !text.startsWith("the run ends"));
const isRefused = (part: Partial<Scenario>): boolean => checkScenario(day(part)).scenario === null;

test.each<[string, (value: number) => Person]>([
  ["people", (ageYears) => ({ageYears})],
  ["body weight", (weightKg) => ({weightKg})],
  ["kidneys", (gfrMlMin) => ({gfrMlMin})],
])("the range of %s is where the model stops warning", (what, personOf) => {
  const [low = NaN, high = NaN] = numbersOf(what);
  for (const inside of [low, high]) expect(warnings({person: personOf(inside)})).toEqual([]);
  for (const outside of [low - 1, high + 1]) {
    expect(warnings({person: personOf(outside)})).toHaveLength(1);
  }
});

test("a dose above its limit is refused, a day above its own only warned of", () => {
  const [dose = NaN] = numbersOf("one dose");
  const [whole = NaN] = numbersOf("one day");
  const of = (...amounts: number[]) => ({
    doses: amounts.map((elementalMg) => ({timeH: 0, form: "citrate", elementalMg}) as const),
  });
  expect(isRefused(of(dose))).toBe(false);
  expect(isRefused(of(dose + 1))).toBe(true);
  expect(warnings(of(whole / 2, whole / 2))).toEqual([]);
  expect(warnings(of(whole / 2, whole / 2 + 1))).toHaveLength(1);
});

test("plasma above its limit is warned of", () => {
  const [limit = NaN] = numbersOf("magnesium in plasma");
  const held = (level: number) => warnings({clampPlasma: [[0, level]]});
  expect(held(0.95 * limit)).toEqual([]);
  expect(held(1.05 * limit)).toHaveLength(1);
});

test("a run above its limit is refused, and pregnancy warned of", () => {
  const [days = NaN] = numbersOf("one run");
  expect(isRefused({hours: 24 * days})).toBe(false);
  expect(isRefused({hours: 24 * days + 1})).toBe(true);
  expect(warnings({person: {conditions: ["pregnancy"]}})).toHaveLength(1);
});
