import {describe, expect, test} from "vitest";
import {createEvaluator} from "../../../../models/engine/fit/evaluate.js";
import {fitLeastSquares} from "../../../../models/engine/fit/least-squares.js";
import {at, problemOf, vector} from "./problems.js";

describe("evaluating a batch", () => {
  const rejectsNegative = (points: readonly Float64Array[]) =>
    points.some((point) => at(point, 0) < 0)
      ? Promise.reject(new Error("below zero"))
      : Promise.resolve(points.map((point) => point.map(Math.sqrt)));

  test("loses only the points that are at fault when it is rejected as a whole", async () => {
    const evaluator = createEvaluator(rejectsNegative);
    const outcomes = await evaluator.evaluate([vector(4), vector(-1), vector(9)]);
    expect(outcomes).toEqual([vector(2), new Error("below zero"), vector(3)]);
    expect(evaluator.evaluations).toBe(6);
  });

  test("says which number of a point is not finite", async () => {
    const evaluator = createEvaluator((points) => Promise.resolve(points));
    const outcomes = await evaluator.evaluate([vector(1, Infinity), vector(1, 2)]);
    expect(outcomes).toEqual([new Error("number 1 is Infinity"), vector(1, 2)]);
  });

  test("takes an error for the answer of one point", async () => {
    const failure = new Error("no steady state");
    const evaluator = createEvaluator(() => Promise.resolve([vector(1), failure]));
    expect(await evaluator.evaluate([vector(1), vector(2)])).toEqual([vector(1), failure]);
    expect(evaluator.evaluations).toBe(2);
  });

  test("refuses an answer of another length than the question", async () => {
    const evaluator = createEvaluator((points) => Promise.resolve(points.slice(1)));
    await expect(evaluator.evaluate([vector(1), vector(2)])).rejects.toThrow(
      "the batch must return 2 vectors, got 1",
    );
  });
});

test("a Jacobian survives points that reject their batch, on one side of the centre", async () => {
  const problem = problemOf({start: [2, 1]}, (a, b) => {
    if (a > 2) throw new Error("too far");
    return [a - 1, b - 3];
  });
  const {values} = await fitLeastSquares(problem);
  expect(at(values, 0)).toBeCloseTo(1, 4);
  expect(at(values, 1)).toBeCloseTo(3, 4);
});
