import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {fitLeastSquares} from "../../../../models/engine/fit/least-squares.js";
import {
  profileLikelihood,
  type ProfileOptions,
} from "../../../../models/engine/fit/profile-likelihood.js";
import type {FitProblem} from "../../../../models/engine/fit/fit-problem.js";
import {at, linearProblem, problemOf, product} from "./problems.js";
import {wellPosed} from "./well-posed.js";

const profileOf = async (problem: FitProblem, name: string, options: ProfileOptions = {}) => {
  const fit = await fitLeastSquares(problem, options.fit);
  return {fit, profile: await profileLikelihood(problem, fit, name, options)};
};

/** Distance of a and b, as a share of b. */
const away = (a: number | null, b: number) => Math.abs((a ?? NaN) / b - 1);

describe("the profile of a linear problem", () => {
  test("ends at the estimate ± 1.96 standard errors, on a parabola, one Jacobian a point", async () => {
    await fc.assert(
      fc.asyncProperty(wellPosed, fc.nat(4), async ({matrix, observed}, choice) => {
        const size = matrix[0]?.length ?? 0;
        const index = choice % size;
        const far = {
          low: matrix[0]?.map(() => 1e-30) ?? [],
          high: matrix[0]?.map(() => 1e30) ?? [],
        };
        const problem = linearProblem(matrix, observed, far);
        const fit = await fitLeastSquares(problem, {tolerance: 1e-12});
        const profile = await profileLikelihood(problem, fit, fit.names[index] ?? "");
        const [estimate, error] = [at(fit.values, index), at(fit.standardErrors, index)];
        expect(away(profile.high, estimate * Math.exp(Math.sqrt(3.84) * error))).toBeLessThan(1e-5);
        expect(away(profile.low, estimate * Math.exp(-Math.sqrt(3.84) * error))).toBeLessThan(1e-5);
        expect(profile.ends).toEqual({low: "threshold", high: "threshold"});
        for (const {value, cost, values} of profile.points) {
          expect(cost - fit.cost).toBeCloseTo((Math.log(value / estimate) / error) ** 2, 4);
          expect(values[index]).toBe(value);
        }
        // four rungs a side, and at each the first guess is already the answer
        expect(profile.points).toHaveLength(9);
        expect(profile.evaluations).toBe(8 * (1 + 2 * (size - 1)));
      }),
      {numRuns: 40},
    );
  });

  test("follows the threshold and the number of rungs asked for", async () => {
    const problem = linearProblem([[2], [1]], [1, 1]);
    const {fit, profile} = await profileOf(problem, "a", {threshold: 9, rungs: 6});
    const [estimate, error] = [at(fit.values, 0), at(fit.standardErrors, 0)];
    expect(away(profile.high, estimate * Math.exp(3 * error))).toBeLessThan(1e-5);
    expect(profile.points).toHaveLength(13);
    const sorted = profile.points.map(({value}) => value).sort((a, b) => a - b);
    expect(profile.points.map(({value}) => value)).toEqual(sorted);
  });
});

describe("the profile of a curved problem", () => {
  test("has the limits of a normal error in natural units", async () => {
    const {profile} = await profileOf(
      problemOf({start: [1]}, (a) => [(a - 3) / 0.8]),
      "a",
    );
    // the line between two of four rungs errs by at most 1 % on this curve
    expect(away(profile.low, 3 - Math.sqrt(3.84) * 0.8)).toBeLessThan(0.01);
    expect(away(profile.high, 3 + Math.sqrt(3.84) * 0.8)).toBeLessThan(0.01);
  });

  test("fits the other parameters anew at each point", async () => {
    const times = [0.5, 1, 2, 3, 5, 8];
    const observed = [8.3, 7.1, 4.9, 3.8, 1.6, 0.9];
    const {fit, profile} = await profileOf(
      problemOf({start: [5, 1]}, (a, b) =>
        times.map((t, i) => (a * Math.exp(-b * t) - at(observed, i)) / 0.5),
      ),
      "b",
    );
    const leastCost = (b: number) => {
      const decay = times.map((t) => Math.exp(-b * t));
      const height = product(decay, observed) / product(decay, decay);
      return decay.reduce((sum, e, i) => sum + ((height * e - at(observed, i)) / 0.5) ** 2, 0);
    };
    expect(profile.points.length).toBeGreaterThan(6);
    for (const {value, cost} of profile.points) {
      expect(cost).toBeGreaterThan(leastCost(value) - 1e-9);
      // the fits of a profile leave a thousandth of the threshold undone
      expect(cost).toBeLessThan(leastCost(value) + 4e-3);
    }
    for (const limit of [profile.low, profile.high]) {
      expect(leastCost(limit ?? NaN) - fit.cost).toBeGreaterThan(3.84 * 0.98);
      expect(leastCost(limit ?? NaN) - fit.cost).toBeLessThan(3.84 * 1.02);
    }
    expect(profile.evaluations / (profile.points.length - 1)).toBeLessThan(8);
  });

  test("finds a limit behind a plain where the sum of squares did not move", async () => {
    const {profile} = await profileOf(
      problemOf({start: [1], low: [0.1], high: [50]}, (a) => [100 * Math.max(0, Math.log(a / 2))]),
      "a",
    );
    expect(away(profile.high, 2 * Math.exp(Math.sqrt(3.84) / 100))).toBeLessThan(0.01);
    expect(profile.low).toBeNull();
    const values = profile.points.map(({value}) => value);
    expect(values).toEqual([...values].sort((a, b) => a - b));
  });
});

describe("what the data do not limit", () => {
  test("both factors of a product: open on both sides, each making up for the other", async () => {
    const {fit, profile} = await profileOf(
      problemOf({start: [1, 3, 1], low: [0.1, 0.01, 0.1], high: [10, 90, 10]}, (a, b, c) =>
        [1, 2, 3, 4].map((t) => (a * b * t + c - 2 * t - 1.1 + (t % 2) * 0.2) / 0.1),
      ),
      "a",
    );
    expect([profile.low, profile.high]).toEqual([null, null]);
    expect(profile.ends).toEqual({low: "bound", high: "bound"});
    expect(profile.points[0]?.value).toBe(0.1);
    expect(profile.points.at(-1)?.value).toBe(10);
    expect(profile.points.length).toBeGreaterThan(6);
    const together = at(fit.values, 0) * at(fit.values, 1);
    for (const {cost, values} of profile.points) {
      expect(cost).toBeCloseTo(fit.cost, 2);
      expect(away(at(values, 0) * at(values, 1), together)).toBeLessThan(1e-3);
    }
  });

  test("one factor of a product is limited once the other meets its bounds", async () => {
    const {profile} = await profileOf(
      problemOf({start: [1, 3], low: [0.1, 1], high: [10, 9]}, (a, b) => [(a * b - 2) / 0.01]),
      "a",
    );
    expect(away(profile.low, (2 - 0.01 * Math.sqrt(3.84)) / 9)).toBeLessThan(0.01);
    expect(away(profile.high, 2 + 0.01 * Math.sqrt(3.84))).toBeLessThan(0.01);
  });

  test("a rate that saturates: limited below, open above", async () => {
    const {profile} = await profileOf(
      problemOf({start: [3], low: [0.1], high: [100]}, (k) => [(1 - Math.exp(-k) - 0.99) / 0.05]),
      "a",
    );
    expect(away(profile.low, -Math.log(0.01 + 0.05 * Math.sqrt(3.84)))).toBeLessThan(0.02);
    expect(profile.high).toBeNull();
    expect(profile.ends).toEqual({low: "threshold", high: "bound"});
  });

  test("an estimate on its bound has no profile beyond it", async () => {
    const {fit, profile} = await profileOf(
      problemOf({start: [3], low: [2], high: [100]}, (a) => [a - 1]),
      "a",
    );
    expect(fit.atBound).toEqual(["a"]);
    expect([profile.points[0]?.value, profile.low, profile.ends.low]).toEqual([2, null, "bound"]);
    // the sum of squares starts at 1 there
    expect(away(profile.high, 1 + Math.sqrt(4.84))).toBeLessThan(0.02);
  });
});

describe("a profile that does not reach its end", () => {
  test("for want of points says so, and is open", async () => {
    const problem = problemOf({start: [3], low: [1e-3], high: [1e3]}, (a) => [(a - 3) / 0.8]);
    const {profile} = await profileOf(problem, "a", {maxPoints: 2});
    expect(profile.ends).toEqual({low: "points", high: "points"});
    expect([profile.low, profile.high]).toEqual([null, null]);
    expect(profile.points).toHaveLength(5);
  });

  test("for want of results says so, and is open", async () => {
    const problem = problemOf({start: [3]}, (a) => [a > 3.1 ? NaN : (a - 3) / 0.8]);
    const {profile} = await profileOf(problem, "a");
    expect(profile.ends).toEqual({low: "threshold", high: "failure"});
    expect(profile.high).toBeNull();
    expect(profile.points.at(-1)?.value).toBeGreaterThan(3.05);
  });

  test("because the caller erred passes the error on", async () => {
    const problem = problemOf({start: [1, 1]}, (a, b) => [a - 3, b - 1]);
    const fit = await fitLeastSquares(problem);
    const short = {...problem, residuals: () => Promise.resolve([])};
    await expect(profileLikelihood(short, fit, "a")).rejects.toThrow(
      "must return 1 vectors, got 0",
    );
    await expect(profileLikelihood(problem, fit, "z")).rejects.toThrow(
      "name must be one of a, b, got z",
    );
  });
});

test("a profile shows when the fit was no minimum", async () => {
  const problem = problemOf({start: [1, 1]}, (a, b) => [a - 3, (b - 2) / 0.1]);
  const fit = await fitLeastSquares(problem, {maxIterations: 0});
  const {points} = await profileLikelihood(problem, fit, "a");
  expect(Math.min(...points.map(({cost}) => cost))).toBeLessThan(fit.cost - 1);
});
