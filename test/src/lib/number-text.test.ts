import {expect, test} from "vitest";
import {numberText, tickTexts} from "../../../src/lib/number-text.js";

test("numbers keep three significant digits and a true minus", () => {
  expect(numberText(0.82849)).toBe("0.828");
  expect(numberText(-12.34)).toBe("\u221212.3");
  expect(numberText(0)).toBe("0");
  expect(numberText(NaN)).toBe("–");
});

test("ticks of one axis share their decimals", () => {
  expect(tickTexts([0.4, 0.6, 1])).toEqual(["0.4", "0.6", "1.0"]);
});

test("signed ticks mark what lies above and below zero", () => {
  expect(tickTexts([-1, 0, 1], true)).toEqual(["\u22121", "0", "+1"]);
});
