import {expect, test} from "vitest";
import {extentOf, stackTops, valueAt} from "../../../src/lib/series.js";

const times = [0, 1, 1, 3];
const values = [10, 20, 120, 100];

test("between two points a value lies on the straight line", () => {
  expect(valueAt(times, values, 0.5)).toBe(15);
  expect(valueAt(times, values, 2)).toBe(110);
});

test("at a jump the value after it counts", () => {
  expect(valueAt(times, values, 1)).toBe(120);
});

test("outside the course its ends hold", () => {
  expect(valueAt(times, values, -1)).toBe(10);
  expect(valueAt(times, values, 9)).toBe(100);
});

test("a stack ends at the sum of its layers", () => {
  const tops = stackTops([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
  expect(tops.map((top) => [...top])).toEqual([
    [1, 2],
    [4, 6],
    [9, 12],
  ]);
});

test("the extent covers every course", () => {
  expect(extentOf([[1, 5], [-2, 3], []])).toEqual([-2, 5]);
});
