import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  movePill,
  removePill,
  servingsOf,
  spreadServings,
  type Day,
} from "../../../src/lib/pills.js";
import {days, dayWith} from "./day-samples.js";

const sumMg = (day: Day) => day.pills.reduce((sum, pill) => sum + pill.elementalMg, 0);

describe("spreading a dose over servings", () => {
  it("leaves the sum unchanged, to the milligram", () => {
    fc.assert(
      fc.property(days, fc.nat(), fc.integer({min: 1, max: 6}), (day, n, count) => {
        const edit = spreadServings(day, n % day.pills.length, count);
        expect(sumMg(edit.day)).toBe(sumMg(day));
      }),
    );
  });

  it("starts at the pill's time and ends at 22:00", () => {
    const {day, index} = spreadServings(dayWith([2, 200]), 0, 3, 6);
    expect(index).toBe(0);
    expect(day.pills.map((pill) => pill.timeH)).toEqual([2, 9, 16]);
    expect(day.pills.map((pill) => pill.elementalMg)).toEqual([67, 67, 66]);
  });

  it("has until the end of the day when it starts after 22:00", () => {
    const {day} = spreadServings(dayWith([17, 200]), 0, 2, 6);
    expect(day.pills.map((pill) => pill.timeH)).toEqual([17, 23.75]);
  });

  it("divides the same dose anew when asked again, and one serving brings the pill back", () => {
    const once = fc.integer({min: 1, max: 6});
    fc.assert(
      fc.property(fc.nat(63), fc.nat(2000), once, once, (quarter, mg, a, b) => {
        const day = dayWith([quarter / 4, mg]);
        const first = spreadServings(day, 0, a);
        const second = spreadServings(first.day, a - 1, b);
        expect(second.day.pills).toHaveLength(b);
        expect(spreadServings(second.day, 0, 1).day).toEqual(day);
      }),
    );
  });

  it("is by hand once a serving was moved or removed", () => {
    const {day} = spreadServings(dayWith([2, 300]), 0, 3);
    expect(servingsOf(day, 1)).toHaveLength(3);
    expect(servingsOf(movePill(day, 1, 8).day, 0)).toBeNull();
    expect(servingsOf(removePill(day, 1).day, 0)).toHaveLength(2);
    expect(servingsOf(removePill(day, 2).day, 0)).toBeNull();
  });

  it("leaves pills of other forms alone", () => {
    const day = dayWith([2, 300], [5, 100]);
    const mixed = {
      ...day,
      pills: day.pills.map((p, i) => (i ? {...p, form: "oxide" as const} : p)),
    };
    const spread = spreadServings(mixed, 0, 2);
    expect(spread.day.pills).toContain(mixed.pills[1]);
  });
});
