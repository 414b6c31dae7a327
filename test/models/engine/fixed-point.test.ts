import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {fixedPoint} from "../../../models/engine/fixed-point.js";

const ones = (n: number) => new Float64Array(n).fill(1);

describe("the fixed point", () => {
  test("of a linear map of n components needs about n cycles, however slow the map", () => {
    const factors = [0.999, 0.5, -0.3, 0.9];
    const {x, cycles} = fixedPoint(
      (v) => v.map((value, i) => (factors[i] ?? 0) * value + 1),
      new Float64Array(4),
      ones(4),
    );
    factors.forEach((factor, i) => expect(x[i]).toBeCloseTo(1 / (1 - factor), 4));
    expect(cycles).toBeLessThan(9);
  });

  test("of any contraction is found", () => {
    const factor = fc.double({min: -0.9, max: 0.9, noNaN: true});
    fc.assert(
      fc.property(fc.array(factor, {minLength: 1, maxLength: 6}), (factors) => {
        const map = (v: Float64Array) =>
          v.map((value, i) => Math.tanh((factors[i] ?? 0) * value + (v[0] ?? 0) / 20) + i);
        const {x, residual} = fixedPoint(map, ones(factors.length), ones(factors.length), {
          maxCycles: 400,
        });
        expect(residual).toBeLessThanOrEqual(1e-8);
        map(x).forEach((value, i) => expect(Math.abs(value - (x[i] ?? NaN))).toBeLessThan(1e-7));
      }),
    );
  });

  test("that does not exist is reported with its residual", () => {
    const grow = (v: Float64Array) => v.map((value) => value + 1);
    expect(() => fixedPoint(grow, ones(1), ones(1), {maxCycles: 5})).toThrow(
      "residual 1.0e+0 after 5 cycles",
    );
    expect(() => fixedPoint((v) => v.map(() => NaN), ones(1), ones(1))).toThrow(
      "not finite in cycle 1",
    );
  });
});
