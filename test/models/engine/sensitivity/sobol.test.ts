import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {uniform} from "../../../../models/engine/sensitivity/quantiles.js";
import {type Index, sobol, type SobolOptions} from "../../../../models/engine/sensitivity/sobol.js";
import {gFunction, ishigami, modelOf, named} from "./functions.js";

const sobolOne = async (
  {parameters, model}: Pick<ReturnType<typeof ishigami>, "parameters" | "model">,
  options: SobolOptions,
) => {
  const [quantity] = (await sobol(model, parameters, options)).quantities;
  if (quantity === undefined) throw new Error("the model gave nothing");
  return quantity;
};
const values = (indices: readonly Index[]) => indices.map(({value}) => value);
/** Fast ones for properties. */
const small = {rows: 16, resamples: 20};

describe("known indices", () => {
  // A standard error of an index is its half width / 2.58; the largest half width at 4096 rows is 0.06.
  test.each([
    ["Ishigami's function", ishigami(), 1, 0.03],
    ["the g-function", gFunction([0, 1, 4.5, 9, 99, 99, 99, 99]), 2, 0.03],
    ["a g-function of strong interactions", gFunction([0, 0, 0.5, 3]), 3, 0.03],
  ])("of %s are found, and lie within their intervals", async (_, known, seed, error) => {
    const found = await sobolOne(known, {seed, rows: 4096, resamples: 200, confidence: 0.99});
    expect(Math.abs(found.mean - known.mean)).toBeLessThan(error * Math.sqrt(known.variance));
    expect(Math.abs(found.variance / known.variance - 1)).toBeLessThan(0.05);
    for (const kind of ["first", "total"] as const) {
      found[kind].forEach(({value, low, high}, j) => {
        const exact = known[kind][j] ?? NaN;
        expect(Math.abs(value - exact)).toBeLessThan(error);
        expect(low).toBeLessThanOrEqual(exact);
        expect(high).toBeGreaterThanOrEqual(exact);
      });
    }
  });

  test("lie within 95 % intervals for about 95 % of the seeds", async () => {
    const known = gFunction([0, 0.5, 3]);
    const seeds = 60;
    const [inside, width] = [new Float64Array(6), new Float64Array(6)];
    for (let seed = 0; seed < seeds; seed++) {
      const found = await sobolOne(known, {seed, rows: 128, resamples: 100});
      [...found.first, ...found.total].forEach(({low, high}, i) => {
        const exact = [...known.first, ...known.total][i] ?? NaN;
        inside[i] = (inside[i] ?? NaN) + Number(low <= exact && exact <= high);
        width[i] = (width[i] ?? NaN) + (high - low) / seeds;
      });
    }
    // three standard errors of 95 % at so many seeds are 8.4 %; Latin hypercubes may do better than 95 %
    inside.forEach((count) => expect(count / seeds).toBeGreaterThan(0.95 - 0.084));
    width.forEach((mean) => expect(mean).toBeLessThan(0.6)); // so they are not trivially wide
  });

  test("of a sum are the shares of its terms, first as total, and add up to 1", async () => {
    const weights = [1, 2, 3, 4];
    const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0);
    const model = modelOf((...x) => [
      x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 5),
    ]);
    const parameters = named(["a", "b", "c", "d"], uniform(-1, 1));
    const {mean, variance, first, total} = await sobolOne(
      {model, parameters},
      {seed: 4, rows: 4096, resamples: 1},
    );
    expect(mean).toBeCloseTo(5, 3); // of hypercubes: their columns average to 0 but for 1 / rows^1.5
    expect(variance / (squares / 3)).toBeCloseTo(1, 1);
    // the standard error of a total s is 1.18 s / √rows, at most 0.01 here, and that of their sum 0.012
    for (const kind of [values(first), values(total)]) {
      weights.forEach((weight, j) => {
        expect(Math.abs((kind[j] ?? NaN) - weight ** 2 / squares)).toBeLessThan(0.04);
      });
      expect(Math.abs(kind.reduce((sum, value) => sum + value) - 1)).toBeLessThan(0.05);
    }
  });
});

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

describe("a failure", () => {
  const parameters = named(["a", "b"], uniform(0, 1));

  test("is reported with its row and point, and the row is left out", async () => {
    const isWrong = (a: number) => a > 0.8;
    const model = modelOf((a = NaN, b = NaN) => {
      if (isWrong(a)) throw new Error("a is too large");
      return [b > 0.9 ? NaN : a + b];
    });
    const {rows, failures, quantities} = await sobol(model, parameters, {seed: 7, rows: 100});
    const lost = new Set(failures.map(({row}) => row));
    expect(rows).toBe(100 - lost.size);
    expect(lost.size).toBeGreaterThan(0);
    for (const {point, error} of failures) {
      expect(error.message).toBe(isWrong(point[0] ?? NaN) ? "a is too large" : "number 0 is NaN");
    }
    // what is left is free of the lost part: means of uniforms on 0 to 0.8 and 0 to 0.9
    expect(Math.abs((quantities[0]?.mean ?? NaN) - 0.85)).toBeLessThan(0.1);
  });

  test("of a whole batch costs only the rows at fault", async () => {
    const model = modelOf((a = NaN, b = NaN) => {
      if (a < 0.1) throw new Error("a is too small");
      return [a * b];
    });
    const rejecting: typeof model = async (points) => {
      const outcomes = await model(points);
      const failure = outcomes.find((outcome) => outcome instanceof Error);
      if (failure !== undefined) throw failure;
      return outcomes;
    };
    const options = {seed: 5, ...small};
    expect(await sobol(rejecting, parameters, options)).toEqual(
      await sobol(model, parameters, options),
    );
  });

  test("everywhere, or lists of different lengths, end the analysis", async () => {
    const broken = modelOf(() => {
      throw new Error("no steady state");
    });
    await expect(sobol(broken, parameters, {seed: 1, rows: 8})).rejects.toThrow(
      "2 rows or more must be free of failures, got 0 of 8; the first failure: no steady state",
    );
    const odd = modelOf((a = NaN) => (a < 0.5 ? [1] : [1, 2]));
    await expect(sobol(odd, parameters, {seed: 1, rows: 8})).rejects.toThrow(
      "the model must give as many numbers at each point, got",
    );
  });
});

test.each([
  [{rows: 1}, "rows must be a whole number, 2 or more, got 1"],
  [{resamples: 0}, "resamples must be a whole number, 1 or more, got 0"],
  [{confidence: 1}, "confidence must be above 0 and below 1, got 1"],
  [{batchSize: 0.5}, "batchSize must be a whole number, 1 or more, got 0.5"],
  [{seed: -1}, "seed must be a whole number"],
])("options %o are refused", async (options, message) => {
  const {model, parameters} = ishigami();
  await expect(sobol(model, parameters, {seed: 1, ...options})).rejects.toThrow(message);
});

test("parameters must be there, differ by name and have finite quantiles", async () => {
  const {model} = ishigami();
  await expect(sobol(model, [], {seed: 1})).rejects.toThrow("1 or more, got none");
  await expect(sobol(model, named(["x", "x"], uniform(0, 1)), {seed: 1})).rejects.toThrow(
    "parameters must have names of different hashes, got x and x",
  );
  await expect(
    sobol(
      model,
      named(["x"], () => NaN),
      {seed: 1},
    ),
  ).rejects.toThrow("of x must be a finite number, got NaN");
});
