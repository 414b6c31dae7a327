import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  lambertOfExp,
  saturableMachine,
  saturableOdeMachine,
} from "../../../models/pk/michaelis-menten.js";

const laws = fc.record({
  VMAX: fc.double({min: 0.1, max: 50, noNaN: true}),
  KM: fc.double({min: 0.01, max: 50, noNaN: true}),
  V: fc.double({min: 1, max: 100, noNaN: true}),
});
const amounts = fc.double({min: 0.001, max: 5000, noNaN: true});

describe("Lambert's W of an exponential", () => {
  test("is the inverse of w + ln w, for any argument", () => {
    fc.assert(
      fc.property(fc.double({min: -690, max: 1e6, noNaN: true}), (u) => {
        const w = lambertOfExp(u);
        expect(Math.abs(w + Math.log(w) - u)).toBeLessThan(1e-13 * Math.max(1, Math.abs(u)));
      }),
    );
    expect(lambertOfExp(0)).toBeCloseTo(0.5671432904097838, 15); // the omega constant
    expect(lambertOfExp(-1000)).toBe(0);
  });
});

describe("saturable elimination", () => {
  test("obeys its integrated law: what is lost by capacity and by affinity take the time", () => {
    fc.assert(
      fc.property(laws, amounts, fc.double({min: 0, max: 20, noNaN: true}), (law, start, time) => {
        const [end = NaN] = saturableMachine(law).advance([start], [0], time);
        const {VMAX, KM, V} = law;
        fc.pre(end > 1e-200);
        const taken = (start - end + KM * V * Math.log(start / end)) / VMAX;
        expect(Math.abs(taken - time)).toBeLessThan(1e-9 * Math.max(1, time, start / VMAX));
      }),
    );
  });
  test("is what the solver finds", () => {
    fc.assert(
      fc.property(laws, amounts, (law, start) => {
        const [exact = NaN] = saturableMachine(law).advance([start], [0], 3);
        const [solved = NaN] = saturableOdeMachine(law).advance([start], [0], 3);
        expect(Math.abs(solved - exact)).toBeLessThan(1e-7 * start);
      }),
    );
  });
  test("leaves nothing of nothing", () => {
    const law = {VMAX: 12, KM: 4, V: 40};
    expect(saturableMachine(law).advance([0], [0], 5)).toEqual([0]);
    expect(() => saturableMachine(law).advance([1], [1], 5)).toThrow("no closed form");
  });
});
