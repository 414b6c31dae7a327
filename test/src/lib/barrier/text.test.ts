import {describe, expect, test} from "vitest";
import {
  changeText,
  flowIn,
  openText,
  percentText,
  spanText,
  voltageText,
} from "../../../../src/lib/barrier/text.js";

const spaced = (text: string): string => text.replaceAll("\u00a0", " ");

describe("a change in words", () => {
  test.each([
    [14.4, "+14 %"],
    [-0.34, "−0.3 %"],
    [0.04, "0 %"],
    [-0.02, "0 %"],
    [-39.2, "−39 %"],
  ])("%d", (percent, text) => {
    expect(spaced(percentText(percent))).toBe(text);
  });
  test("is against what was before", () => {
    expect(spaced(changeText(1.2, 1))).toBe("+20 %");
  });
});

test("hours are counted as a reader counts them", () => {
  const words = [0.1, 1, 4.5, 24, 100, 168, 240, 2016].map(spanText);
  expect(words).toEqual([
    ...["6 min", "1 h", "4.5 h", "1 day", "4.2 days", "1 week", "10 days", "12 weeks"],
  ]);
});

test("voltages carry their sign", () => {
  expect([-70, 0, 3.85].map((mV) => spaced(voltageText(mV)))).toEqual(["−70 mV", "0 mV", "+4 mV"]);
});

test("a flow is the same in either unit", () => {
  // 1 µmol/h is 24 µmol or 0.583 mg a day
  expect(flowIn(0.001, "mg") / flowIn(0.001, "mmol")).toBeCloseTo(0.024 * 24.305, 6);
});

test("small shares keep a digit behind the point", () => {
  expect([9.13, 10.4].map((share) => spaced(openText(share)))).toEqual(["9.1 %", "10 %"]);
});
