import {expect, test} from "vitest";
import {timeAfterKey} from "../../../src/components/time-cursor.js";
import {weekAxis} from "../../../src/lib/body/week-axis.js";

const press = (key: string, timeH: number, shiftKey = false) =>
  timeAfterKey({key, shiftKey}, timeH, 24);

test("arrows walk the quarter hours, also from between two", () => {
  expect(press("ArrowRight", 7.4)).toBe(7.5);
  expect(press("ArrowRight", 7.5)).toBe(7.75);
  expect(press("ArrowLeft", 7.4)).toBe(7.25);
  expect(press("ArrowLeft", 7.25)).toBe(7);
});

test("with Shift they walk minutes", () => {
  expect(press("ArrowRight", 7, true)).toBeCloseTo(7 + 1 / 60, 9);
});

test("Page keys move an hour, Home and End to the ends, never beyond", () => {
  expect(press("PageUp", 3.1)).toBeCloseTo(4.1, 9);
  expect(press("Home", 3)).toBe(0);
  expect(press("End", 3)).toBe(24);
  expect(press("ArrowRight", 24)).toBe(24);
  expect(press("PageDown", 0.5)).toBe(0);
});

test("other keys are left to others", () => {
  expect(press("a", 3)).toBeNull();
});

test("on a course of weeks they walk weeks, days and months of four", () => {
  const walk = (key: string, day: number, shiftKey = false) =>
    (timeAfterKey({key, shiftKey}, 24 * day, 24 * 364, weekAxis.steps) ?? NaN) / 24;
  expect([walk("ArrowRight", 17), walk("ArrowLeft", 17), walk("ArrowRight", 21)]).toEqual([
    21, 14, 28,
  ]);
  expect([walk("ArrowRight", 17, true), walk("PageUp", 17), walk("PageDown", 17)]).toEqual([
    18, 45, 0,
  ]);
});
