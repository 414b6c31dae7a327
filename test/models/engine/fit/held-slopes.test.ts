import {expect, test} from "vitest";
import type {FitProblem} from "../../../../models/engine/fit/fit-problem.js";
import {fitLeastSquares} from "../../../../models/engine/fit/least-squares.js";
import {profileLikelihood} from "../../../../models/engine/fit/profile-likelihood.js";

/** Exponential decay: y = a·exp(−b·t), a curved problem with a known answer. */
const times = [0.2, 0.5, 1, 1.5, 2, 3, 4];
const data = times.map((t, i) => 3 * Math.exp(-0.7 * t) + 0.02 * Math.sin(7 * i));
const decay = (start: number[]): FitProblem => ({
  names: ["a", "b"],
  start: Float64Array.from(start),
  low: Float64Array.of(0.1, 0.01),
  high: Float64Array.of(100, 20),
  residuals: (points) =>
    Promise.resolve(
      points.map((p) =>
        Float64Array.from(times, (t, i) => {
          const [a = NaN, b = NaN] = p;
          return (a * Math.exp(-b * t) - (data[i] ?? NaN)) / 0.02;
        }),
      ),
    ),
});

test("slopes from nearby, corrected on the way, lead to the same fit without differences", async () => {
  const best = await fitLeastSquares(decay([3, 0.7]));
  const near = await fitLeastSquares(decay([3.3, 0.8]), {jacobian: best.jacobian, tolerance: 1e-8});
  expect(near.hasConverged).toBe(true);
  near.values.forEach((value, j) => expect(value / (best.values[j] ?? NaN)).toBeCloseTo(1, 3));
  expect(near.evaluations).toBeLessThan(15);
});

test("a profile with held slopes is the profile with differences, for fewer evaluations", async () => {
  const problem = decay([3, 0.7]);
  const best = await fitLeastSquares(problem);
  for (const name of ["a", "b"]) {
    const full = await profileLikelihood(problem, best, name);
    const held = await profileLikelihood(problem, best, name, {holdsSlopes: true});
    expect((held.low ?? NaN) / (full.low ?? NaN)).toBeCloseTo(1, 3);
    expect((held.high ?? NaN) / (full.high ?? NaN)).toBeCloseTo(1, 3);
    expect(held.evaluations).toBeLessThan(0.7 * full.evaluations);
  }
});
