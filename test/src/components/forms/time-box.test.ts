import {describe, expect, it} from "vitest";
import {hoursIn} from "../../../../src/components/forms/time-box.js";

describe("a typed time of day", () => {
  it.each([
    ["8", 8],
    ["08:30", 8.5],
    ["8.15", 8.25],
    ["0745", 7.75],
    [" 23:59 ", 23 + 59 / 60],
    ["0", 0],
  ])("%j is read", (text, hours) => {
    expect(hoursIn(text)).toBeCloseTo(hours, 9);
  });

  it.each(["", "24:00", "8:60", "noon", "-1", "8:5", "8:30 pm", "1e1"])("%j is refused", (text) => {
    expect(hoursIn(text)).toBeNull();
  });
});
