import {describe, expect, test} from "vitest";
import {simulate} from "../../../models/magnesium/simulate.js";
import {parameterValues} from "../../../models/magnesium/person.js";

/** Amount in the third of a chain of first-order steps, after a unit dose into the first (Bateman). */
function third(a: number, b: number, c: number, t: number): number {
  const term = (x: number, y: number, z: number) => Math.exp(-x * t) / ((y - x) * (z - x));
  return a * b * (term(a, b, c) + term(b, a, c) + term(c, a, b));
}

const fasting = (form: "glycinate" | "l-threonate") =>
  simulate({
    hours: 12,
    outputEveryH: 0.25,
    startClockH: 5, // the stomach is empty of food
    diet: "none",
    doses: [{timeH: 0, form, mmol: 10}],
    solver: {rtol: 1e-9},
  });
const value = (name: string) => parameterValues({})[name] ?? NaN;

describe("on an empty stomach a ligand is a chain of three first-order steps", () => {
  test.each([
    ["glycinate", "glycine_plasma", "glycine", value("glycine_baseline")],
    ["l-threonate", "threonate_plasma", "threonate", 0],
  ] as const)("%s", (form, series, ligand, baseline) => {
    const result = fasting(form);
    const emptying = value("stomach_emptying");
    result.times.forEach((t, i) => {
      const amount =
        20 * third(emptying, value(`${ligand}_uptake_rate`), value(`${ligand}_loss_rate`), t);
      const expected = baseline + amount / (value(`volume_${ligand}`) * 70);
      expect(result.series[series][i]).toBeCloseTo(expected, 4);
    });
  });
});

test("threonate is highest after two hours, and half is gone in 2.5 h (wang2011)", () => {
  const {times, series} = fasting("l-threonate");
  const peak = series.threonate_plasma.indexOf(Math.max(...series.threonate_plasma));
  expect(Math.abs((times[peak] ?? NaN) - 2)).toBeLessThanOrEqual(0.5);
  const [at9, at11] = [times.indexOf(9), times.indexOf(11.5)].map(
    (i) => series.threonate_plasma[i],
  );
  expect((at11 ?? NaN) / (at9 ?? NaN)).toBeCloseTo(0.5, 1);
});

test("other forms bring no ligand to plasma", () => {
  const {series} = simulate({hours: 6, doses: [{timeH: 0, form: "citrate", mmol: 10}]});
  expect(Math.max(...series.threonate_plasma)).toBe(0);
  for (const glycine of series.glycine_plasma) expect(glycine).toBeCloseTo(0.25, 9);
});
