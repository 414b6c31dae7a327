import {describe, expect, test} from "vitest";
import {uniform} from "../../../../models/engine/sensitivity/quantiles.js";
import {gFunction, ishigami, modelOf, named, sobolOne, values} from "./functions.js";

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
