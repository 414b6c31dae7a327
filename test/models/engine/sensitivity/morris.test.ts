import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {morris} from "../../../../models/engine/sensitivity/morris.js";
import {lognormal, uniform} from "../../../../models/engine/sensitivity/quantiles.js";
import {ishigami, modelOf, named} from "./functions.js";
import {effectsOf, levels, names, unit} from "./effects.js";

describe("a trajectory", () => {
  test("moves each parameter once, by one step, and stays on the grid of levels", async () => {
    await fc.assert(
      fc.asyncProperty(fc.maxSafeNat(), levels, async (seed, levels) => {
        const rows: Float64Array[] = [];
        const model: Parameters<typeof morris>[0] = (points) => {
          rows.push(...points);
          return Promise.resolve(points);
        };
        await morris(model, unit, {seed, levels, trajectories: 3});
        expect(rows).toHaveLength(3 * 4);
        for (let first = 0; first < rows.length; first += 4) {
          const moved = [0, 1, 2].map((m) => {
            const [from, to] = [rows[first + m] ?? [], rows[first + m + 1] ?? []];
            const changes = names.map((_, j) => (to[j] ?? NaN) - (from[j] ?? NaN));
            const size = Math.max(...changes.map(Math.abs));
            expect(size).toBeCloseTo(levels / 2 / (levels - 1), 12);
            expect(changes.filter((change) => change !== 0)).toHaveLength(1);
            return changes.findIndex((change) => change !== 0);
          });
          expect(new Set(moved).size).toBe(3);
        }
        for (const level of rows.flatMap((row) => [...row]).map((u) => u * (levels - 1))) {
          expect(Math.abs(level - Math.round(level))).toBeLessThan(1e-12);
        }
      }),
      {numRuns: 40},
    );
  });

  test("stays off the ends of a distribution without bounds when told to", async () => {
    const parameters = named(names, lognormal({median: 1, cv: 0.5}));
    const sum = (...x: number[]) => x.reduce((total, value) => total + value, 0);
    await expect(effectsOf(sum, {seed: 1}, parameters)).rejects.toThrow(
      "quantile 1 of a must be a finite number, got Infinity",
    );
    const {mu} = await effectsOf(sum, {seed: 1, tail: 0.01}, parameters);
    mu.forEach((value) => expect(value).toBeGreaterThan(0));
  });
});

test("the same seed gives the same numbers in any order and any size of batches", async () => {
  const order = fc.shuffledSubarray(names, {minLength: 3});
  await fc.assert(
    fc.asyncProperty(
      ...([fc.maxSafeNat(), order, fc.integer({min: 1, max: 50})] as const),
      async (seed, shuffled, batchSize) => {
        const f = (a: number, b: number, c: number) => [a * b + Math.sin(c), c];
        const direct = modelOf((a = NaN, b = NaN, c = NaN) => f(a, b, c));
        const places = shuffled.map((name) => names.indexOf(name));
        const turned = modelOf((...point) => {
          const [a = NaN, b = NaN, c = NaN] = names.map((name) => point[shuffled.indexOf(name)]);
          return f(a, b, c);
        });
        const one = await morris(direct, unit, {seed});
        const other = await morris(turned, named(shuffled, uniform(0, 1)), {seed, batchSize});
        const inOrder = (list: Float64Array) => Float64Array.from(places, (j) => list[j] ?? NaN);
        expect(other.quantities).toEqual(
          one.quantities.map(({mu, muStar, sigma}) => ({
            ...{mu: inOrder(mu), muStar: inOrder(muStar), sigma: inOrder(sigma)},
          })),
        );
      },
    ),
    {numRuns: 40},
  );
});

test("a failure is reported with its point, and the trajectory is left out", async () => {
  const model = modelOf((a = NaN, b = NaN) => {
    if (a === 1 && b === 0) throw new Error("a needs b");
    return [a === 1 && b === 1 ? NaN : 2 * a];
  });
  const {trajectories, failures, quantities} = await morris(model, unit, {seed: 2});
  const lost = new Set(failures.map(({row}) => row));
  expect(lost.size).toBeGreaterThan(0);
  expect(trajectories).toBe(20 - lost.size);
  for (const {point, error} of failures) {
    expect(point[0]).toBe(1);
    expect(error.message).toBe(point[1] === 0 ? "a needs b" : "number 0 is NaN");
  }
  expect(quantities[0]?.mu[0]).toBeCloseTo(2, 12);
});

test.each([
  [{trajectories: 1}, "trajectories must be a whole number, 2 or more, got 1"],
  [{levels: 3}, "levels must be an even number, 2 or more, got 3"],
  [{levels: 0}, "levels must be an even number, 2 or more, got 0"],
  [{tail: 0.5}, "tail must be 0 or more and below 0.5, got 0.5"],
  [{batchSize: 0}, "batchSize must be a whole number, 1 or more, got 0"],
])("options %o are refused", async (options, message) => {
  const {model, parameters} = ishigami();
  await expect(morris(model, parameters, {seed: 1, ...options})).rejects.toThrow(message);
});
