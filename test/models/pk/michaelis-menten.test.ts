import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Machine} from "../../../models/pk/machine.js";
import {
  lambertOfExp,
  saturableMachine,
  saturableOdeMachine,
} from "../../../models/pk/michaelis-menten.js";
import {play} from "../../../models/pk/play.js";

const laws = fc.record({
  VMAX: fc.double({min: 0.1, max: 50, noNaN: true}),
  KM: fc.double({min: 0.01, max: 50, noNaN: true}),
  V: fc.double({min: 1, max: 100, noNaN: true}),
});
const amountAfter = (machine: Machine, start: number, time: number, input = 0): number[] =>
  machine.advance([start], [input], {from: 0, to: time, at: []}).end;
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
        const [end = NaN] = amountAfter(saturableMachine(law), start, time);
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
        const [exact = NaN] = amountAfter(saturableMachine(law), start, 3);
        const [solved = NaN] = amountAfter(saturableOdeMachine(law), start, 3);
        expect(Math.abs(solved - exact)).toBeLessThan(1e-7 * start);
      }),
    );
  });
  test("leaves nothing of nothing", () => {
    const law = {VMAX: 12, KM: 4, V: 40};
    expect(amountAfter(saturableMachine(law), 0, 5)).toEqual([0]);
    expect(() => amountAfter(saturableMachine(law), 1, 5, 1)).toThrow("no closed form");
  });
});

describe("a steady state of saturable elimination", () => {
  const law = {VMAX: 12, KM: 4, V: 40};
  const machines = {closed: saturableMachine(law), ode: saturableOdeMachine(law, 1e-10)};
  const dose = {time: 0, evid: 1, amt: 60, ii: 8} as const;
  test.each(Object.entries(machines))("%s: is where a year of doses leads", (_, machine) => {
    const year = play(machine, [
      {...dose, addl: 1100},
      {time: 8 * 1100 + 5, evid: 0},
    ]);
    const steady = play(machine, [
      {...dose, ss: 1},
      {time: 5, evid: 0},
    ]);
    expect(steady[0]?.[0]).toBeCloseTo(year[0]?.[0] ?? NaN, 6);
  });
  test.each(Object.entries(machines))("%s: under an infusion takes what it gives", (_, machine) => {
    const [rate, c] = [9, machine.equilibrium([9])[0] ?? NaN];
    expect((law.VMAX * c) / law.V / (law.KM + c / law.V)).toBeCloseTo(rate, 6);
  });
  test.each(Object.entries(machines))(
    "%s: is refused where more comes than can go",
    (_, machine) => {
      expect(() => play(machine, [{...dose, amt: 97, ss: 1}])).toThrow("no steady state");
      expect(() => machine.equilibrium([12])).toThrow("no steady state");
      const forever = {...dose, amt: 0, rate: 12, ii: 0, ss: 1} as const;
      expect(() => play(machine, [forever])).toThrow("no steady state");
    },
  );
});

test("a steady state near the capacity has the digits of its closed form", () => {
  // from C(t) by Lambert's W at 50 digits: VMAX 12, KM 4, V 40, every 12 h, 144 being all that can go
  const closed = saturableMachine({VMAX: 12, KM: 4, V: 40});
  for (const [amt, exact] of [
    [100, 415.9251470393],
    [143, 22951.574479],
  ] as const) {
    const [[peak = NaN] = []] = play(closed, [
      {time: 0, evid: 1, amt, ii: 12, ss: 1},
      {time: 0, evid: 0},
    ]);
    expect(Math.abs(peak / exact - 1)).toBeLessThan(1e-10);
  }
});
