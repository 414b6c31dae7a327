import {expect, test} from "vitest";
import {momentText, timeTickText} from "../../../src/lib/time-text.js";

test("within a day a moment is the clock, beyond it names the day", () => {
  expect(momentText(7.4, 24, 6)).toBe("13:24");
  expect(momentText(31.5, 168, 6)).toBe("day 2, 13:30");
});

test("ticks are clock times, then days, then weeks", () => {
  expect(timeTickText(3, 24, 6)).toBe("09:00");
  expect(timeTickText(48, 168, 6)).toBe("day 3");
  expect(timeTickText(672, 4032, 6)).toBe("week 5");
});
