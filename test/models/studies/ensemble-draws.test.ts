import {describe, expect, test} from "vitest";
import {createDraws} from "../../../models/engine/random/draws.js";
import {chiSquareQuantile95} from "../../../models/studies/ensemble.js";
import {drawSet} from "../../../models/studies/ensemble-draws.js";

const range = (value: number, low: number, high: number) => ({
  value,
  low,
  high,
  unit: "1",
  source: "assumed",
  grade: "D" as const,
  meaning: "",
});

describe("a drawn set", () => {
  const groups = [
    {
      estimates: [
        {name: "a", value: 2, logDeviation: 0.3},
        {name: "b", value: 5, logDeviation: 0.1},
      ],
      correlations: [
        [1, -0.8],
        [-0.8, 1],
      ],
    },
  ];
  const ranges = {wide: range(1, 0.25, 4), fromZero: range(0.03, 0, 0.1)};
  const draws = createDraws(7);
  const sets = Array.from({length: 4000}, (_, i) => drawSet(draws, i, groups, ranges));
  const logs = (name: string) => sets.map((set) => Math.log(set[name] ?? NaN));
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const deviation = (values: number[]) =>
    Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));

  test("has the medians, spreads and correlation of the estimates", () => {
    expect(mean(logs("a"))).toBeCloseTo(Math.log(2), 1);
    expect(deviation(logs("a"))).toBeCloseTo(0.3, 1);
    expect(deviation(logs("b"))).toBeCloseTo(0.1, 2);
    const [a, b] = [logs("a"), logs("b")];
    const product = mean(a.map((value, i) => (value - mean(a)) * ((b[i] ?? NaN) - mean(b))));
    expect(product / deviation(a) / deviation(b)).toBeCloseTo(-0.8, 1);
  });
  test("stays in the ranges of what was not fitted, and fills them", () => {
    for (const [name, {low, high}] of Object.entries(ranges)) {
      const values = sets.map((set) => set[name] ?? NaN);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...values)).toBeLessThanOrEqual(high);
      expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(0.8 * (high - low));
    }
  });
  test("does not change when another parameter is drawn too", () => {
    const more = drawSet(draws, 3, groups, {...ranges, another: range(1, 0.5, 2)});
    expect({...more, another: undefined}).toEqual({...sets[3], another: undefined});
  });
});

test("95 % of χ² lie below 3.84, 18.3 and 124.3 with 1, 10 and 100 degrees of freedom", () => {
  expect(chiSquareQuantile95(10)).toBeCloseTo(18.307, 1);
  expect(chiSquareQuantile95(100)).toBeCloseTo(124.342, 1);
  expect(Math.abs(chiSquareQuantile95(1) - 3.841)).toBeLessThan(0.1);
});
