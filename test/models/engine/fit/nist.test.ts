import {describe, expect, test} from "vitest";
import {fitLeastSquares} from "../../../../models/engine/fit/least-squares.js";
import {certifiedProblems} from "./nist.js";
import {at, problemOf} from "./problems.js";

/**
 * The residuals are exact to rounding here, so the differences are good to (1e-16)^(2/3) of the
 * curvature: about seven figures where NIST certifies eleven.
 */
const relative = 1e-6;

describe.each(certifiedProblems)("NIST's $name", ({model, x, y, starts, ...certified}) => {
  test.each(starts.map((start) => ({start})))("is solved from $start", async ({start}) => {
    const problem = problemOf(
      {start, low: start.map((value) => value / 1e4), high: start.map((value) => value * 1e4)},
      (...b) => x.map((time, i) => model(time, b) - at(y, i)),
    );
    const fit = await fitLeastSquares(problem, {accuracy: 1e-15, maxIterations: 100});
    expect(fit.hasConverged).toBe(true);
    expect(fit.cost / certified.sumOfSquares).toBeCloseTo(1, 9);
    const scatter = Math.sqrt(fit.cost / (x.length - start.length));
    start.forEach((_, j) => {
      const value = at(fit.values, j);
      expect(Math.abs(value / at(certified.values, j) - 1)).toBeLessThan(relative);
      // standard errors are of ln p, so of p as a share of it, and assume residuals of size one
      const error = at(fit.standardErrors, j) * value * scatter;
      expect(Math.abs(error / at(certified.standardErrors, j) - 1)).toBeLessThan(relative);
    });
  });
});
