import {expect, test} from "vitest";
import {durationText, weekAxis, weekText} from "../../../../src/lib/body/week-axis.js";
import {layoutFor} from "../../../../src/lib/layout.js";

test("a morning is named by the weeks and days that are over", () => {
  expect([0, 140, 143].map(weekText)).toEqual(["week 0", "week 20", "week 20, day 3"]);
  expect(weekAxis.momentText(24 * 143 + 5, 8736, 6)).toBe("week 20, day 3");
});

test("a stretch is named in weeks where it is whole weeks", () => {
  expect([84, 7, 10, 1].map(durationText)).toEqual(["12 weeks", "1 week", "10 days", "1 day"]);
});

test("ticks end at 24 weeks and at a year, with room for their words", () => {
  for (const [width, viewport] of [
    [1050, 1440],
    [756, 820],
    [358, 390],
    [288, 320],
  ] as const) {
    for (const weeks of [24, 52]) {
      const layout = layoutFor(width, viewport);
      const ticks = weekAxis.ticks(layout, weeks * 168);
      expect(weekAxis.tickText(ticks.at(-1) ?? NaN, weeks * 168, 6)).toBe(String(weeks));
      expect((layout.right - layout.left) / (ticks.length - 1)).toBeGreaterThan(30);
    }
  }
});

test("the cursor rests on mornings", () => {
  expect(weekAxis.rounded(24 * 17 + 11)).toBe(24 * 17);
  expect(weekAxis.rounded(24 * 17 + 13)).toBe(24 * 18);
});
