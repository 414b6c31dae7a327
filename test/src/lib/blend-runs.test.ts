import fc from "fast-check";
import {expect, it} from "vitest";
import {runBetween} from "../../../src/lib/blend-runs.js";
import {createPageRunner} from "../../../src/lib/run-page.js";
import {valueAt} from "../../../src/lib/series.js";
import {defaultState} from "../../../src/lib/simulator-page.js";

const runOf = (timeH: number, elementalMg: number) =>
  createPageRunner()({
    ...defaultState,
    scenario: {...defaultState.scenario, doses: [{timeH, form: "oxide", elementalMg}]},
  }).own;

it("starts as the first run, ends as the second and never leaves the space between", () => {
  const [from, to] = [runOf(2, 400), runOf(9, 100)];
  const between = runBetween(from, to);
  fc.assert(
    fc.property(fc.double({min: 0, max: 1, noNaN: true}), (share) => {
      const {result, pillFree} = between(share);
      result.times.forEach((timeH, i) => {
        const start = valueAt(from.result.times, from.result.series.urine, timeH);
        const end = to.result.series.urine[i] ?? NaN;
        expect(result.series.urine[i]).toBeCloseTo(start + share * (end - start), 9);
      });
      expect(pillFree.urine).toHaveLength(result.times.length);
    }),
    {numRuns: 20},
  );
  expect(between(1).result.series).toEqual(to.result.series);
});
