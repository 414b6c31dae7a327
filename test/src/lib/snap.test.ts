import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {snapDose, snapTime, stepDose, stepTime} from "../../../src/lib/snap.js";

const times = fc.double({min: -5, max: 30, noNaN: true});
const doses = fc.double({min: -100, max: 3000, noNaN: true});

describe("snapping", () => {
  it("leaves a snapped time or dose where it is", () => {
    fc.assert(
      fc.property(times, doses, fc.boolean(), (timeH, mg, fine) => {
        expect(snapTime(snapTime(timeH, fine), fine)).toBe(snapTime(timeH, fine));
        expect(snapDose(snapDose(mg, fine), fine)).toBe(snapDose(mg, fine));
      }),
    );
  });

  it("moves a time of the day by half a step at most, and never out of the day", () => {
    fc.assert(
      fc.property(fc.double({min: 0, max: 23.75, noNaN: true}), (timeH) => {
        // Half of 15 minutes in hours, plus rounding of the quotient.
        expect(Math.abs(snapTime(timeH) - timeH)).toBeLessThanOrEqual(0.125 + 1e-12);
      }),
    );
    expect(snapTime(24)).toBe(23.75);
    expect(snapTime(-1)).toBe(0);
  });

  it("steps by 25 mg to 200, then by 50", () => {
    expect([130, 188, 212, 226].map((mg) => snapDose(mg))).toEqual([125, 200, 200, 250]);
    expect(snapDose(133, true)).toBe(135);
  });
});

describe("stepping", () => {
  it("always moves on, until the end of the range", () => {
    fc.assert(
      fc.property(fc.nat(1439), fc.boolean(), (minute, fine) => {
        const timeH = minute / 60;
        if (timeH < 23.75) expect(stepTime(timeH, 1, fine)).toBeGreaterThan(timeH);
        if (minute > 0) expect(stepTime(timeH, -1, fine)).toBeLessThan(timeH);
      }),
    );
    expect(stepTime(23.75, 1)).toBe(23.75);
    expect(stepDose(0, -1)).toBe(0);
  });

  it("goes up the same doses as down", () => {
    const up = [0];
    for (let mg = 0; mg < 2000; mg = stepDose(mg, 1)) up.push(stepDose(mg, 1));
    const down = [2000];
    for (let mg = 2000; mg > 0; mg = stepDose(mg, -1)) down.unshift(stepDose(mg, -1));
    expect(down).toEqual(up);
  });

  it("goes to the grid from between", () => {
    expect(stepTime(9 + 7 / 60, 1)).toBe(9.25);
    expect(stepTime(9 + 7 / 60, -1)).toBe(9);
    expect(stepDose(212, 1)).toBe(250);
  });
});
