import {describe, expect, test} from "vitest";
import {valueAfterKey} from "../../../src/components/chart/ring-handle.js";

const range = {min: 0.15, max: 1.8, steps: {usual: 0.05, fine: 0.01, page: 0.2}};
const press = (key: string, value: number, shiftKey = false): number | null =>
  valueAfterKey({key, shiftKey}, value, range);

describe("a key on a handle", () => {
  test("moves by steps that land on whole ones", () => {
    expect(press("ArrowUp", 0.57)).toBeCloseTo(0.6, 9);
    expect(press("ArrowDown", 0.57)).toBeCloseTo(0.55, 9);
    expect(press("ArrowRight", 0.6)).toBeCloseTo(0.65, 9);
    expect(press("ArrowLeft", 0.6, true)).toBeCloseTo(0.59, 9);
  });
  test("never leaves the range, and Home and End are its ends", () => {
    expect(press("PageUp", 1.7)).toBe(range.max);
    expect(press("PageDown", 0.2)).toBe(range.min);
    expect(press("Home", 1)).toBe(range.min);
    expect(press("End", 1)).toBe(range.max);
  });
  test("that means nothing here is left to others", () => {
    expect(press("a", 1)).toBeNull();
    expect(press("Tab", 1)).toBeNull();
  });
});
