import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {clockTicks, roundTop} from "../../../../src/lib/forms/scales.js";

describe("the end of an axis", () => {
  it("holds its value and wastes less than half of the plot", () => {
    const values = fc.double({min: 1e-6, max: 1e6, noNaN: true});
    fc.assert(
      fc.property(values, (value) => {
        const top = roundTop(value);
        expect(top).toBeGreaterThanOrEqual(value * (1 - 1e-9));
        expect(top).toBeLessThan(2 * value);
        expect(roundTop(top)).toBe(top);
      }),
    );
  });

  it("is above zero for nothing", () => {
    expect(roundTop(0)).toBeGreaterThan(0);
    expect(roundTop(NaN)).toBeGreaterThan(0);
  });
});

describe("ticks of the clock", () => {
  it("stand on whole hours within the span, with room for their words", () => {
    const doses = fc.nat(1439).map((minute) => minute / 60);
    const spans = fc.constantFrom(6, 24);
    fc.assert(
      fc.property(doses, spans, fc.integer({min: 80, max: 500}), (clockH, span, width) => {
        const ticks = clockTicks(clockH, span, width);
        ticks.forEach((tick, i) => {
          const hour = clockH + tick;
          expect(Math.abs(hour - Math.round(hour))).toBeLessThan(1e-6);
          expect(tick).toBeGreaterThanOrEqual(-1e-6);
          expect(tick).toBeLessThanOrEqual(span + 1e-6);
          const before = ticks[i - 1];
          if (before !== undefined) expect(((tick - before) / span) * width).toBeGreaterThan(57);
        });
      }),
    );
  });
});
