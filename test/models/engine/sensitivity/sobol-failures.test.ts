import {describe, expect, test} from "vitest";
import {uniform} from "../../../../models/engine/sensitivity/quantiles.js";
import {sobol} from "../../../../models/engine/sensitivity/sobol.js";
import {ishigami, modelOf, named, small} from "./functions.js";

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

  test("of the batch as a whole, as of one that is given up, ends the analysis", async () => {
    const givenUp = () => Promise.reject(new Error("interrupted"));
    await expect(sobol(givenUp, parameters, {seed: 5, ...small})).rejects.toThrow("interrupted");
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
