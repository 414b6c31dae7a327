import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {uniform} from "../../../../models/engine/sensitivity/quantiles.js";
import {sobol} from "../../../../models/engine/sensitivity/sobol.js";
import {ishigami, modelOf, named, small, sobolOne, values} from "./functions.js";

describe("limits", () => {
  const cube = (...x: number[]) => x.reduce((sum, value, i) => sum + value ** (i + 1), 0);

  test("a parameter that does nothing has indices of 0 exactly, and changes no other", async () => {
    await fc.assert(
      fc.asyncProperty(fc.maxSafeNat(), fc.integer({min: 2, max: 40}), async (seed, rows) => {
        const options = {seed, rows, resamples: 20};
        const model = modelOf((a = NaN, b = NaN) => [Math.exp(a) * b]);
        const parametersOf = (...names: string[]) => named(names, uniform(1, 2));
        const with3 = await sobolOne({model, parameters: parametersOf("a", "b", "idle")}, options);
        const with2 = await sobolOne({model, parameters: parametersOf("a", "b")}, options);
        const nothing = {value: 0, low: 0, high: 0};
        expect(with3).toEqual({
          ...with2,
          first: [...with2.first, nothing],
          total: [...with2.total, nothing],
        });
      }),
    );
  });

  test("totals are never negative, and shares have no unit", async () => {
    await fc.assert(
      fc.asyncProperty(fc.maxSafeNat(), fc.integer({min: -20, max: 20}), async (seed, power) => {
        const parameters = named(["a", "b", "c"], uniform(-1, 1));
        const model = modelOf((...x) => [cube(...x), -(2 ** power) * cube(...x)]);
        const {quantities} = await sobol(model, parameters, {seed, ...small});
        expect(quantities[1]?.first).toEqual(quantities[0]?.first);
        expect(quantities[1]?.total).toEqual(quantities[0]?.total);
        quantities[0]?.total.forEach(({value, low, high}) => {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeGreaterThanOrEqual(low);
        });
      }),
    );
  });

  test("a quantity that does not vary has no indices", async () => {
    const model = modelOf((x = NaN) => [0.1, x]);
    const {quantities} = await sobol(model, named(["x"], uniform(0, 1)), {seed: 1, ...small});
    expect(quantities[0]).toMatchObject({mean: 0.1, variance: 0});
    expect(quantities[0]?.total).toEqual([{value: NaN, low: NaN, high: NaN}]);
    expect(quantities[1]?.total[0]?.value).toBeGreaterThan(0);
  });
});

describe("the same seed", () => {
  const byName = (parameters: readonly {name: string}[]) => {
    const at = (point: readonly number[], name: string) =>
      point[parameters.findIndex((parameter) => parameter.name === name)] ?? NaN;
    return modelOf((...point) => {
      if (at(point, "a") > 0.9) throw new Error("a is too large");
      return [at(point, "a") * at(point, "b") + at(point, "c"), at(point, "b")];
    });
  };

  test("gives the same numbers in any order of parameters and any size of batches", async () => {
    const order = fc.shuffledSubarray(["a", "b", "c"], {minLength: 3});
    const size = fc.integer({min: 1, max: 100});
    await fc.assert(
      fc.asyncProperty(fc.maxSafeNat(), order, size, async (seed, names, batchSize) => {
        const options = {seed, ...small};
        const [sorted, shuffled] = [
          named(["a", "b", "c"], uniform(0, 1)),
          named(names, uniform(0, 1)),
        ];
        const one = await sobol(byName(sorted), sorted, options);
        const other = await sobol(byName(shuffled), shuffled, {...options, batchSize});
        const places = names.map((name) => one.names.indexOf(name));
        expect(other.rows).toBe(one.rows);
        expect(other.quantities).toEqual(
          one.quantities.map((quantity) => ({
            ...quantity,
            first: places.map((place) => quantity.first[place]),
            total: places.map((place) => quantity.total[place]),
          })),
        );
      }),
      {numRuns: 40},
    );
  });

  test("gives other numbers than another seed", async () => {
    const one = await sobolOne(ishigami(), {seed: 1, ...small});
    const other = await sobolOne(ishigami(), {seed: 2, ...small});
    expect(values(one.total)).not.toEqual(values(other.total));
  });
});
