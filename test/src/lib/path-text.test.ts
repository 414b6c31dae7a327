import fc from "fast-check";
import {expect, test} from "vitest";
import {pointsText} from "../../../src/lib/path-text.js";

const px = fc.oneof(
  fc.double({min: -3000, max: 3000, noNaN: true}),
  fc.integer({min: -30000, max: 30000}).map((tenths) => tenths / 10),
  fc.constantFrom(0, -0, -0.04, 9.95, 99.96, 1e7, -1e7),
);
const points = fc.array(fc.tuple(px, px), {maxLength: 1500});
const tenth = (value: number): string => String(Math.round(value * 10) / 10);

test("is what JavaScript writes of numbers to a tenth, forward and backward", () => {
  fc.assert(
    fc.property(points, (all) => {
      const xs = Float64Array.from(all, ([x]) => x);
      const ys = Float64Array.from(all, ([, y]) => y);
      const words = all.map(([x, y]) => `${tenth(x)},${tenth(y)}`);
      expect(pointsText(xs, ys)).toBe(words.join("L"));
      expect(pointsText(xs, ys, "backward")).toBe(words.reverse().join("L"));
    }),
  );
});

test.each([NaN, Infinity, -Infinity])("never takes %d for a place", (wrong) => {
  expect(pointsText(new Float64Array([1, 2]), new Float64Array([3, wrong]))).toBe("1,3L2,NaN");
});
