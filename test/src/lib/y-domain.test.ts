import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {niceTicks, settleDomain, wantedDomain, type Domain} from "../../../src/lib/y-domain.js";

const domains = fc
  .tuple(
    fc.double({min: -1e4, max: 1e4, noNaN: true}),
    fc.double({min: 1e-3, max: 1e4, noNaN: true}),
  )
  .map(([low, span]): Domain => [low, low + span]);
const counts = fc.integer({min: 3, max: 5});

describe("niceTicks", () => {
  test("gives three to five rising ticks inside any domain", () => {
    fc.assert(
      fc.property(domains, counts, ([low, high], count) => {
        const ticks = niceTicks([low, high], count);
        const slack = 1e-6 * (high - low);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(5);
        ticks.forEach((tick, i) => {
          expect(tick).toBeGreaterThanOrEqual(low - slack);
          expect(tick).toBeLessThanOrEqual(high + slack);
          if (i > 0) expect(tick).toBeGreaterThan(ticks[i - 1] ?? Infinity);
        });
      }),
    );
  });

  test("takes quarters where no rounder step gives three to five", () => {
    expect(niceTicks([2, 12], 4)).toEqual([2.5, 5, 7.5, 10]);
  });

  test("keeps both ends of a round domain", () => {
    expect(niceTicks([0.4, 1], 4)).toEqual([0.4, 0.6, 0.8, 1]);
  });
});

describe("wantedDomain", () => {
  test("holds the data and the values always shown", () => {
    fc.assert(
      fc.property(domains, domains, counts, (data, include, count) => {
        const [low, high] = wantedDomain(data, include, count);
        expect(low).toBeLessThanOrEqual(Math.min(data[0], include[0]));
        expect(high).toBeGreaterThanOrEqual(Math.max(data[1], include[1]));
      }),
    );
  });

  test("is exactly what is always shown while the data stay inside", () => {
    expect(wantedDomain([0.5, 0.84], [0.4, 1], 4)).toEqual([0.4, 1]);
  });

  test("has a height when nothing was given to show", () => {
    expect(wantedDomain([Infinity, -Infinity], [0], 3)).toEqual([0, 1]);
  });
});

describe("settleDomain", () => {
  test("never shrinks while dragging", () => {
    fc.assert(
      fc.property(domains, domains, (before, wanted) => {
        const [low, high] = settleDomain(before, wanted, true);
        expect(low).toBeLessThanOrEqual(Math.min(before[0], wanted[0]));
        expect(high).toBeGreaterThanOrEqual(Math.max(before[1], wanted[1]));
      }),
    );
  });

  test("takes what it wants on release", () => {
    expect(settleDomain([0, 900], [0, 300], false)).toEqual([0, 300]);
  });
});
