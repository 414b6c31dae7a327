import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {createDraws} from "../../../../models/engine/random/draws.js";
import {latinColumn} from "../../../../models/engine/sensitivity/latin-hypercube.js";
import {lognormal, logUniform, uniform} from "../../../../models/engine/sensitivity/quantiles.js";

const probability = fc.double({min: 0, max: 1, noNaN: true});
const positive = fc.double({min: 1e-6, max: 1e6, noNaN: true});

describe("a quantile", () => {
  test("of a range runs from its low to its high end, halfway in value or in logarithm", () => {
    expect([0, 0.5, 1].map(uniform(-2, 4))).toEqual([-2, 1, 4]);
    const [low, middle, high] = [0, 0.5, 1].map(logUniform(0.01, 100));
    expect(low).toBe(0.01);
    expect(middle).toBeCloseTo(1, 14);
    expect(high).toBeCloseTo(100, 12);
  });

  test("stays within its bounds and never falls", () => {
    fc.assert(
      fc.property(positive, positive, positive, probability, probability, (a, b, cv, u, v) => {
        fc.pre(a !== b);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        for (const quantile of [
          uniform(low, high),
          logUniform(low, high),
          lognormal({median: low, cv: Math.min(cv, 10), low: low / 2, high}),
        ]) {
          const [less, more] = [quantile(Math.min(u, v)), quantile(Math.max(u, v))];
          // a rounding error apart, when u and v are
          expect(less).toBeLessThanOrEqual(more * (1 + 1e-12));
          expect(more).toBeLessThanOrEqual(high);
          expect(less).toBeGreaterThanOrEqual(low / 2);
        }
      }),
    );
  });

  test("of a lognormal is what a draw makes of its uniform", () => {
    const shape = {median: 3, cv: 0.4, low: 1, high: 5};
    const draws = createDraws(1);
    for (let subject = 0; subject < 100; subject++) {
      const place = {subject, parameter: "Vmax"};
      expect(lognormal(shape)(draws.uniform(place))).toBe(draws.lognormal(place, shape));
    }
  });

  test.each([
    [() => uniform(1, 1), "a range must be low < high, both finite, got 1 to 1"],
    [() => uniform(0, Infinity), "both finite, got 0 to Infinity"],
    [() => logUniform(0, 1), "a range must be 0 < low < high, both finite, got 0 to 1"],
    [() => lognormal({median: 0, cv: 1}), "median must be above 0, got 0"],
    [() => lognormal({median: 1, cv: 0}), "cv must be above 0, got 0"],
    [() => lognormal({median: 1, cv: 1, low: 2, high: 2}), "low must be below high, got 2 to 2"],
    [
      () => lognormal({median: 1, cv: 1, low: -2, high: -1}),
      "bounds must hold a part of the distribution",
    ],
  ])("%s is refused", (make, message) => {
    expect(make).toThrow(message);
  });
});

describe("a column of a Latin hypercube", () => {
  test("has one number in each part, inside 0 to 1", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.string(), fc.integer({min: 1, max: 200}), (seed, name, n) => {
        const column = latinColumn(createDraws(seed), name, n);
        const parts = [...column].map((u) => Math.floor(u * n)).sort((a, b) => a - b);
        expect(parts).toEqual(Array.from({length: n}, (_, i) => i));
        expect(Math.min(...column)).toBeGreaterThan(0);
        expect(Math.max(...column)).toBeLessThan(1);
      }),
    );
  });

  test("is unrelated to the column of another name, occasion or seed", () => {
    const n = 10_000;
    const column = latinColumn(createDraws(1), "Vmax", n);
    for (const other of [
      latinColumn(createDraws(1), "Km", n),
      latinColumn(createDraws(1), "Vmax", n, 1),
      latinColumn(createDraws(2), "Vmax", n),
    ]) {
      const product = column.reduce((sum, u, i) => sum + (u - 0.5) * ((other[i] ?? NaN) - 0.5), 0);
      // the correlation of unrelated columns has a standard deviation of 1/√n
      expect(Math.abs((12 * product) / n)).toBeLessThan(4 / Math.sqrt(n));
    }
  });
});
