import {deviation, mean} from "d3-array";
import {describe, expect, test} from "vitest";
import {createDraws} from "../../../models/engine/random/draws.js";
import {drawAdult} from "../../../models/population/people.js";
import type {PopulationSpec} from "../../../models/population/spec.js";
import {createVariation} from "../../../models/population/vary.js";

const subjects = Array.from({length: 4000}, (_, i) => i + 1);
const usual = {a: 2, b: 10, c: 1};
type Asked = Pick<PopulationSpec, "vary" | "correlations">;
const drawn = (asked: Asked) => {
  const vary = createVariation(asked, createDraws(3));
  return subjects.map((subject) => vary(subject, usual));
};
const column = (rows: readonly Record<string, number>[], name: string, f = (x: number) => x) =>
  rows.map((row) => f(row[name] ?? NaN));
function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx = NaN, my = NaN] = [mean(x), mean(y)];
  const product = mean(x.map((value, i) => (value - mx) * ((y[i] ?? NaN) - my))) ?? NaN;
  return product / (deviation(x) ?? NaN) / (deviation(y) ?? NaN);
}

const vary: NonNullable<PopulationSpec["vary"]> = {
  a: {distribution: "lognormal", cv: 0.3},
  b: {distribution: "normal", sd: 2, low: 7},
  c: {distribution: "uniform", low: 4, high: 6},
};

describe("varied parameters", () => {
  test("have the middle and the spread asked for, and keep their bounds", () => {
    const rows = drawn({vary});
    expect(Math.exp(mean(column(rows, "a", Math.log)) ?? NaN)).toBeCloseTo(2, 1);
    expect(deviation(column(rows, "a", Math.log))).toBeCloseTo(Math.sqrt(Math.log1p(0.09)), 2);
    expect(Math.min(...column(rows, "b"))).toBeGreaterThanOrEqual(7);
    expect(mean(column(rows, "c"))).toBeCloseTo(5, 1);
    expect(deviation(column(rows, "c"))).toBeCloseTo(2 / Math.sqrt(12), 1);
  });
  test("are correlated as asked, in the normal numbers behind them", () => {
    const asked: Asked = {
      vary: {
        a: {distribution: "lognormal", cv: 0.3},
        b: {distribution: "normal", sd: 2},
        c: vary["c"] as never,
      },
      correlations: [
        ["a", "b", 0.7],
        ["c", "b", -0.5],
      ],
    };
    const rows = drawn(asked);
    const [a, b] = [column(rows, "a", Math.log), column(rows, "b")];
    // four standard errors of a correlation from 4000 pairs
    expect(Math.abs(correlation(a, b) - 0.7)).toBeLessThan((4 * (1 - 0.49)) / Math.sqrt(4000));
    // of a uniform number with a normal one: √(12 / 2π) times that of its normal number
    const expected = -0.5 * Math.sqrt(3 / Math.PI);
    expect(Math.abs(correlation(column(rows, "c"), b) - expected)).toBeLessThan(0.06);
    expect(Math.abs(correlation(a, column(rows, "c")))).toBeLessThan(0.07);
  });
  test("do not depend on what else varies", () => {
    const alone = drawn({vary: {a: vary["a"] as never}});
    expect(column(drawn({vary}), "a")).toEqual(column(alone, "a"));
  });
  test("name the parameter that cannot be drawn", () => {
    expect(() => drawn({vary: {a: {distribution: "lognormal", cv: 0.1, low: 1e9}}})).toThrow("a: ");
  });
});

test("adults are half men, and age takes from their filtration what it should", () => {
  const people = subjects.map((subject) => drawAdult(createDraws(1), subject));
  const men = people.filter(({sex}) => sex === "male");
  expect(men.length / people.length).toBeCloseTo(0.5, 1);
  expect(mean(men, ({weightKg}) => weightKg)).toBeCloseTo(90, -0.5);
  const diet = mean(men, ({status}) => Number(status)) ?? NaN;
  expect(Math.abs(diet - 338)).toBeLessThan(10);
  const [young, old] = [
    people.filter(({ageYears = 0}) => ageYears < 30),
    people.filter(({ageYears = 0}) => ageYears > 70),
  ].map((group) => mean(group, ({gfrMlMin}) => gfrMlMin) ?? NaN);
  expect((young ?? NaN) - (old ?? NaN)).toBeGreaterThan(40);
});
