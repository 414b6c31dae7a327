import {describe, expect, test} from "vitest";
import {simulate} from "../../../models/magnesium/simulate.js";
import {times} from "../../../models/magnesium/times.js";

describe("output times", () => {
  test("are k × the step, and end with the horizon", () => {
    const {all, wanted} = times({hours: 1, outputEveryH: 0.3});
    expect(wanted.map((i) => all[i])).toEqual([0, 0.3, 0.6, 3 * 0.3, 1]);
  });
  test("are those that were listed, whatever grid stands beside them", () => {
    const {all, wanted} = times({hours: 24, outputTimes: [0, 7, 24]});
    expect(wanted.map((i) => all[i])).toEqual([0, 7, 24]);
    expect(all.length).toBeGreaterThan(250);
  });
  test("need no grid of their own where they are close enough", () => {
    expect(times({hours: 24, outputEveryH: 1 / 6}).all.length).toBe(145);
  });
});

describe("measures", () => {
  test("do not depend on the output times", () => {
    const infusions = [{startH: 1, durationH: 0.33, mmol: 8.1}];
    const doses = [{timeH: 8, form: "citrate" as const, elementalMg: 300}];
    const fine = simulate({hours: 24, doses, infusions, outputEveryH: 1 / 60}).measures;
    for (const outputEveryH of [0.25, 24]) {
      const {measures} = simulate({hours: 24, doses, infusions, outputEveryH});
      expect(measures.plasmaCmax).toBeCloseTo(fine.plasmaCmax, 6);
      expect(measures.plasmaDeltaMax).toBeCloseTo(fine.plasmaDeltaMax, 6);
      expect(measures.extraUrineMmol24h).toBeCloseTo(fine.extraUrineMmol24h, 5);
    }
  });
});
