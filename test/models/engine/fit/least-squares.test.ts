import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {fitLeastSquares} from "../../../../models/engine/fit/least-squares.js";
import {at, linearProblem, problemOf, product, vector} from "./problems.js";
import {wellPosed} from "./well-posed.js";

/** Distance of a and b, as a share of b. */
const away = (a: number, b: number) => Math.abs(a / b - 1);

/** Differences of a linear function are exact at any step, so the step can be long and all else tight. */
const forLines = {accuracy: 1e-15, step: 0.01};

describe("a fit that is linear in the logarithms", () => {
  test("is the regression line, with its standard errors and their correlation", async () => {
    // ln y = ln a + t · ln b, measured with a standard deviation of 0.5
    const times = [0, 1, 2, 3, 7];
    const logs = [0.3, 1.1, 0.9, 2.2, 3.5];
    const fit = await fitLeastSquares(
      linearProblem(
        times.map((t) => [2, 2 * t]),
        logs.map((y) => 2 * y),
      ),
      forLines,
    );
    const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
    const [t0, y0] = [mean(times), mean(logs)];
    const spread = mean(times.map((t) => (t - t0) ** 2)) * 5;
    const slope = (mean(times.map((t, i) => (t - t0) * (at(logs, i) - y0))) * 5) / spread;
    expect(Math.log(at(fit.values, 0))).toBeCloseTo(y0 - slope * t0, 9);
    expect(Math.log(at(fit.values, 1))).toBeCloseTo(slope, 9);
    expect(at(fit.standardErrors, 0)).toBeCloseTo(0.5 * Math.sqrt(1 / 5 + t0 ** 2 / spread), 9);
    expect(at(fit.standardErrors, 1)).toBeCloseTo(0.5 / Math.sqrt(spread), 9);
    const correlation = -t0 / Math.sqrt(spread / 5 + t0 ** 2);
    expect(fit.correlations[0]?.[1]).toBeCloseTo(correlation, 9);
    expect(fit.correlations[1]?.[0]).toBeCloseTo(correlation, 9);
    expect(fit.correlations.map((row, j) => row[j])).toEqual([1, 1]);
    const squares = logs.map((y, i) => (2 * (y - y0 - slope * (at(times, i) - t0))) ** 2);
    expect(fit.cost).toBeCloseTo(mean(squares) * 5, 9);
    expect(fit.hasConverged).toBe(true);
  });

  test("takes one step without damping, and two Jacobians, with a bound on the way or not", async () => {
    const rows = [
      [2, 1],
      [1, 3],
      [0, 1],
    ];
    const undamped = {...forLines, damping: 0};
    const free = await fitLeastSquares(linearProblem(rows, [3, 5, 1]), undamped);
    expect([free.iterations, free.evaluations]).toEqual([1, 1 + 4 + 1 + 4]);
    const high = [2, 100];
    const bounded = await fitLeastSquares(linearProblem(rows, [3, 5, 1], {high}), undamped);
    expect([bounded.iterations, bounded.evaluations]).toEqual([1, 1 + 4 + 1 + 4]);
    // with a = 2 known, the second column alone answers what is left
    const left = [3 - 2 * Math.log(2), 5 - Math.log(2), 1];
    expect(Math.log(at(bounded.values, 1))).toBeCloseTo(product([1, 3, 1], left) / 11, 9);
    expect(at(bounded.standardErrors, 1)).toBeCloseTo(1 / Math.sqrt(11), 9);
    expect(bounded.atBound).toEqual(["a"]);
  });

  test("leaves a corner that only one parameter wants to leave", async () => {
    // both would go down together, yet with b at its bound a wants to go up
    const corner = linearProblem(
      [
        [1, -0.9],
        [0, 0.4],
      ],
      [1, -3],
      {low: [1, 1]},
    );
    const fit = await fitLeastSquares(corner, forLines);
    expect(Math.log(at(fit.values, 0))).toBeCloseTo(1, 6);
    expect(fit.values[1]).toBe(1);
  });

  test("leaves residuals at right angles to the Jacobian, and inverts its square", async () => {
    await fc.assert(
      fc.asyncProperty(wellPosed, async ({matrix, observed}) => {
        const fit = await fitLeastSquares(
          linearProblem(matrix, observed, {
            low: matrix[0]?.map(() => 1e-30) ?? [],
            high: matrix[0]?.map(() => 1e30) ?? [],
          }),
          forLines,
        );
        expect(fit.hasConverged).toBe(true);
        const columns = fit.jacobian;
        const size = Math.sqrt(fit.cost);
        columns.forEach((column, j) => {
          // the root of the tolerance, 1e-15, with a margin for rounding
          const length = Math.sqrt(product(column, column));
          expect(Math.abs(product(column, fit.residuals)) / length).toBeLessThan(
            1e-6 * size + 1e-9,
          );
          columns.forEach((_, k) => {
            const gramRow = columns.map((other) => product(column, other));
            const entry = product(
              gramRow,
              fit.covariance.map((row) => at(row, k)),
            );
            expect(entry).toBeCloseTo(Number(j === k), 8);
          });
        });
      }),
      {numRuns: 60},
    );
  });

  test("meets the conditions of an optimum within any box", async () => {
    await fc.assert(
      fc.asyncProperty(wellPosed, async ({matrix, observed}) => {
        const low = matrix[0]?.map(() => 0.5) ?? [];
        const high = matrix[0]?.map(() => 1.5) ?? [];
        const fit = await fitLeastSquares(linearProblem(matrix, observed, {low, high}), forLines);
        fit.values.forEach((value, j) => {
          const column = fit.jacobian[j] ?? vector();
          const slope = product(column, fit.residuals);
          const slack = Math.sqrt(product(column, column)) * (1e-6 * Math.sqrt(fit.cost) + 1e-9);
          // a descent may only point out of the box
          if (value > 0.5) expect(slope).toBeLessThan(slack);
          if (value < 1.5) expect(slope).toBeGreaterThan(-slack);
        });
      }),
      {numRuns: 60},
    );
  });
});

describe("a curved fit", () => {
  const rosenbrock = (a: number, b: number) => [10 * (b - a ** 2), 1 - a];

  test("follows Rosenbrock's valley to (1, 1)", async () => {
    const problem = problemOf({start: [0.1, 5]}, rosenbrock);
    const fit = await fitLeastSquares(problem, {accuracy: 1e-15});
    expect(away(at(fit.values, 0), 1)).toBeLessThan(1e-9);
    expect(away(at(fit.values, 1), 1)).toBeLessThan(1e-9);
    expect(fit.cost).toBeLessThan(1e-18);
    expect(fit.names).toEqual(["a", "b"]);
  });

  test("stops at a bound, names it, and fits the others as if it were known", async () => {
    const problem = problemOf({start: [0.1, 5], low: [0.01, 0.01], high: [0.5, 10]}, rosenbrock);
    const fit = await fitLeastSquares(problem, {accuracy: 1e-15});
    expect(fit.values[0]).toBe(0.5);
    expect(away(at(fit.values, 1), 0.25)).toBeLessThan(1e-9);
    expect(fit.atBound).toEqual(["a"]);
    expect(fit.standardErrors[0]).toBeNaN();
    // d residual / d ln b = 10 b, and nothing else depends on b
    expect(fit.standardErrors[1]).toBeCloseTo(1 / 2.5, 8);
    expect(fit.covariance[0]?.[1]).toBeNaN();
  });

  test("leaves a bound on which it started when that helps", async () => {
    const problem = problemOf({start: [0.1, 0.1], low: [0.1, 0.1], high: [10, 10]}, rosenbrock);
    const fit = await fitLeastSquares(problem);
    expect(away(at(fit.values, 0), 1)).toBeLessThan(1e-5);
    expect(fit.atBound).toEqual([]);
  });

  test("never asks for a point outside its bounds", async () => {
    const asked: Float64Array[] = [];
    const problem = problemOf({start: [0.1, 5], low: [0.1, 0.24], high: [0.5, 5]}, (a, b) => {
      asked.push(vector(a, b));
      return rosenbrock(a, b);
    });
    await fitLeastSquares(problem, {step: 0.05});
    expect(Math.min(...asked.map((point) => at(point, 0)))).toBe(0.1);
    expect(Math.max(...asked.map((point) => at(point, 0)))).toBe(0.5);
    expect(Math.min(...asked.map((point) => at(point, 1)))).toBeGreaterThanOrEqual(0.24);
    expect(Math.max(...asked.map((point) => at(point, 1)))).toBeLessThanOrEqual(5);
  });

  test("says when it ran out of iterations", async () => {
    const problem = problemOf({start: [0.1, 5]}, rosenbrock);
    const fit = await fitLeastSquares(problem, {maxIterations: 2});
    expect([fit.iterations, fit.hasConverged]).toEqual([2, false]);
  });
});

describe("what the data do not say", () => {
  const times = [1, 2, 3, 4, 5];
  const observed = [2.9, 5.2, 7.1, 8.8, 11];
  const twoFactors = problemOf({start: [1, 3, 1]}, (a, b, c) =>
    times.map((t, i) => (a * b * t + c - at(observed, i)) / 0.1),
  );

  test("gives both factors of a product an infinite error, and the product its value", async () => {
    const fit = await fitLeastSquares(twoFactors);
    expect([...fit.standardErrors.slice(0, 2)]).toEqual([Infinity, Infinity]);
    expect(fit.covariance[0]?.[0]).toBe(Infinity);
    expect(fit.correlations[0]?.[1]).toBeNaN();
    const alone = await fitLeastSquares(
      problemOf({start: [3, 1]}, (ab, c) =>
        times.map((t, i) => (ab * t + c - at(observed, i)) / 0.1),
      ),
    );
    expect(away(at(fit.values, 0) * at(fit.values, 1), at(alone.values, 0))).toBeLessThan(1e-4);
    expect(away(at(fit.standardErrors, 2), at(alone.standardErrors, 1))).toBeLessThan(1e-3);
  });

  test("is recognised through the noise of a simulation of relative accuracy 1e-6", async () => {
    const noise = (...values: number[]) => 1 + 1e-6 * Math.sin(1e9 * product(values, [1, 2, 3]));
    const noisy = problemOf({start: [1, 3, 1]}, (a, b, c) =>
      times.map((t, i) => ((a * b * t + c) * noise(a, b, c * t) - at(observed, i)) / 0.1),
    );
    const [exact, fit] = [await fitLeastSquares(twoFactors), await fitLeastSquares(noisy)];
    expect([...fit.standardErrors.slice(0, 2)]).toEqual([Infinity, Infinity]);
    const shift = Math.abs(Math.log(at(fit.values, 2) / at(exact.values, 2)));
    expect(shift).toBeLessThan(0.02 * at(exact.standardErrors, 2));
    expect(fit.evaluations).toBeLessThan(2 * exact.evaluations);
  });

  test("leaves a parameter without influence where it started", async () => {
    const fit = await fitLeastSquares(problemOf({start: [1, 7]}, (a) => [a - 3, 1 - a]));
    expect(away(at(fit.values, 0), 2)).toBeLessThan(1e-5);
    expect(fit.values[1]).toBe(7);
    expect(fit.standardErrors[1]).toBe(Infinity);
    // both residuals change by a = 2 for one e-fold
    expect(fit.standardErrors[0]).toBeCloseTo(1 / Math.sqrt(8), 3);
  });

  test("may be more than what they say: fewer residuals than parameters", async () => {
    const fit = await fitLeastSquares(problemOf({start: [1, 1]}, (a, b) => [a * b ** 2 - 5]));
    expect(at(fit.values, 0) * at(fit.values, 1) ** 2).toBeCloseTo(5, 4);
    expect([...fit.standardErrors]).toEqual([Infinity, Infinity]);
  });

  test("becomes known through a residual for what was known before", async () => {
    const fit = await fitLeastSquares({
      ...twoFactors,
      residuals: async (points) =>
        (await twoFactors.residuals(points)).map((residuals, i) =>
          vector(...residuals, Math.log(at(points[i] ?? [], 0) / 2) / 0.3),
        ),
    });
    expect(away(at(fit.values, 0), 2)).toBeLessThan(1e-3);
    expect(fit.standardErrors[0]).toBeCloseTo(0.3, 3);
  });
});

describe("the residual function", () => {
  test("gets each Jacobian in one batch, and each trial alone", async () => {
    const sizes: number[] = [];
    const problem = linearProblem(
      [
        [1, 0, 0],
        [1, 1, 0],
        [0, 1, 2],
        [1, 0, 1],
      ],
      [1, 2, 3, 4],
    );
    const fit = await fitLeastSquares({
      ...problem,
      residuals: (points) => {
        sizes.push(points.length);
        return problem.residuals(points);
      },
    });
    expect(sizes.slice(0, 4)).toEqual([1, 6, 1, 6]);
    expect(sizes.filter((size) => size === 6)).toHaveLength(fit.iterations + 1);
    expect(fit.evaluations).toBe(sizes.reduce((sum, size) => sum + size, 0));
  });

  test("may fail at a trial: the step was too long", async () => {
    let failures = 0;
    const failing = (whenTooFar: () => readonly number[]) =>
      problemOf({start: [0.1]}, (a) => {
        if (a <= 4) return [a - 3];
        failures++;
        return whenTooFar();
      });
    const refuse = () => {
      throw new Error("too far");
    };
    for (const whenTooFar of [() => [NaN], refuse]) {
      failures = 0;
      const fit = await fitLeastSquares(failing(whenTooFar));
      expect(away(at(fit.values, 0), 3)).toBeLessThan(1e-5);
      expect(fit.hasConverged).toBe(true);
      expect(failures).toBeGreaterThan(0);
    }
  });

  test("that stands in the way of a better fit is not taken for an optimum", async () => {
    const problem = problemOf({start: [1]}, (a) => [a > 2 ? NaN : a - 3]);
    const fit = await fitLeastSquares(problem);
    expect(at(fit.values, 0)).toBeGreaterThan(1.99);
    expect(fit.hasConverged).toBe(false);
    expect(fit.evaluations).toBeLessThan(150);
  });

  test("must work at the start, or the fit says where and why", async () => {
    const nothing = problemOf({start: [3, 0.5]}, () => [1, NaN]);
    await expect(fitLeastSquares(nothing)).rejects.toThrow(
      "no residuals at the start (a = 3, b = 0.5): number 1 is NaN",
    );
    const broken = {...nothing, residuals: () => Promise.reject(new Error("worker gone"))};
    await expect(fitLeastSquares(broken)).rejects.toThrow("worker gone");
  });
});

test("a fit lists all parameters whose bounds make no sense", async () => {
  const problem = problemOf({start: [1, 5, 1, 3], low: [0, 1, 1, 3], high: [1, 2, 2, 3]}, () => [
    0,
  ]);
  await expect(fitLeastSquares(problem)).rejects.toThrow(
    /^fit: a must .* 0, 1, 1; b must .* 1, 5, 2; d must .* 3, 3, 3$/,
  );
  await expect(fitLeastSquares({...problem, low: vector(1)})).rejects.toThrow(
    "low must hold 4 numbers, got 1",
  );
});
