import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {morris, type MorrisOptions} from "../../../../models/engine/sensitivity/morris.js";
import {lognormal, uniform} from "../../../../models/engine/sensitivity/quantiles.js";
import {ishigami, modelOf, named} from "./functions.js";

const names = ["a", "b", "c"];
const unit = named(names, uniform(0, 1));
const effectsOf = async (
  f: (...values: number[]) => number,
  options: MorrisOptions,
  parameters = unit,
) => {
  const {quantities} = await morris(
    modelOf((...values) => [f(...values)]),
    parameters,
    options,
  );
  const [effects] = quantities;
  if (effects === undefined) throw new Error("the model gave nothing");
  return effects;
};
const levels = fc.integer({min: 1, max: 10}).map((half) => 2 * half);

describe("elementary effects", () => {
  test("of a plane are its slopes, the same everywhere", async () => {
    const slope = fc.integer({min: -100, max: 100});
    await fc.assert(
      fc.asyncProperty(fc.maxSafeNat(), levels, slope, slope, async (seed, levels, p, q) => {
        const plane = (a = NaN, b = NaN) => p * a + q * b + 3;
        const {mu, muStar, sigma} = await effectsOf(plane, {seed, levels});
        [p, q, 0].forEach((slope, j) => {
          // values up to 203, rounded to 15 digits, over steps of at least a half
          expect(Math.abs((mu[j] ?? NaN) - slope)).toBeLessThan(1e-12);
          expect(Math.abs((muStar[j] ?? NaN) - Math.abs(slope))).toBeLessThan(1e-12);
          expect(sigma[j]).toBeLessThan(1e-12);
        });
        expect([mu[2], muStar[2], sigma[2]]).toEqual([0, 0, 0]);
      }),
    );
  });

  test("of a function that rises in each parameter have μ = μ* above 0", async () => {
    await fc.assert(
      fc.asyncProperty(fc.maxSafeNat(), levels, async (seed, levels) => {
        const rising = (a = NaN, b = NaN, c = NaN) => Math.exp(a) * (1 + b) + c ** 3;
        const {mu, muStar} = await effectsOf(rising, {seed, levels});
        expect(mu).toEqual(muStar);
        mu.forEach((value) => expect(value).toBeGreaterThan(0));
      }),
    );
  });

  test("of any function have |μ| ≤ μ*", async () => {
    await fc.assert(
      fc.asyncProperty(fc.maxSafeNat(), fc.func(fc.integer()), async (seed, f) => {
        const {mu, muStar} = await effectsOf(f, {seed, trajectories: 5});
        mu.forEach((value, j) => expect(Math.abs(value)).toBeLessThanOrEqual(muStar[j] ?? NaN));
      }),
    );
  });

  test("of a product are the levels of the other factor", async () => {
    // at levels 0, 1/3, 2/3 and 1: mean 1/2, variance 5/36; σ is that of a sample
    const trajectories = 2000;
    const {mu, sigma} = await effectsOf((a = NaN, b = NaN) => a * b, {seed: 1, trajectories});
    for (const j of [0, 1]) {
      const error = Math.sqrt(5 / 36 / trajectories);
      expect(Math.abs((mu[j] ?? NaN) - 0.5)).toBeLessThan(4 * error);
      // a standard error of σ is below σ / √(2n) for so flat a distribution
      expect(Math.abs((sigma[j] ?? NaN) / Math.sqrt(5 / 36) - 1)).toBeLessThan(
        4 / Math.sqrt(2 * trajectories),
      );
    }
  });

  test("of Ishigami's function are those of its four levels", async () => {
    const {parameters, model} = ishigami();
    const trajectories = 2000;
    const {quantities} = await morris(model, parameters, {seed: 3, trajectories});
    const {mu, muStar} = quantities[0] ?? {mu: [], muStar: []};
    // x moves between −π and π/3 or −π/3 and π: sin rises by √3/2 over 2/3 of the range; z is ±π or ±π/3
    const effectX = (z: number) => (Math.sqrt(3) / 2 / (2 / 3)) * (1 + 0.1 * z ** 4);
    const exactX = (effectX(Math.PI) + effectX(Math.PI / 3)) / 2;
    // both values are equally likely: half their distance is the standard deviation
    const error = (effectX(Math.PI) - exactX) / Math.sqrt(trajectories);
    expect(Math.abs((mu[0] ?? NaN) - exactX)).toBeLessThan(4 * error);
    expect(mu[0]).toBe(muStar[0]);
    // y rises or falls by 7 · sin²(π/3) whatever the others are
    expect(muStar[1]).toBeCloseTo((7 * 0.75) / (2 / 3), 10);
    expect(Math.abs(mu[1] ?? NaN)).toBeLessThan((4 * 7.875) / Math.sqrt(trajectories));
    // z⁴ changes by π⁴ − (π/3)⁴, which counts when x is at ±π/3, half of the time
    const effectZ = ((0.1 * (Math.PI ** 4 - (Math.PI / 3) ** 4)) / (2 / 3)) * (Math.sqrt(3) / 2);
    expect(Math.abs((muStar[2] ?? NaN) - effectZ / 2)).toBeLessThan(
      (4 * effectZ) / 2 / Math.sqrt(trajectories),
    );
  });
});

describe("a trajectory", () => {
  test("moves each parameter once, by one step, on a grid that covers all levels", async () => {
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
