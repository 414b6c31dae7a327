import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {newtonFixedPoint} from "../../../models/engine/newton-fixed-point.js";

const exact = {tolerance: 1e-12, accuracy: 1e-14};
const coefficient = fc.double({min: -0.4, max: 0.4, noNaN: true});

describe("a fixed point", () => {
  test("of a straight map is where it must be, however slowly the map leads there", () => {
    fc.assert(
      fc.property(fc.double({min: 0, max: 0.999999, noNaN: true}), (keep) => {
        const {x} = newtonFixedPoint(
          (from) => from.map((v) => keep * v + 1),
          Float64Array.of(0),
          exact,
        );
        expect((x[0] ?? NaN) * (1 - keep)).toBeCloseTo(1, 8);
      }),
    );
  });
  test("of two that act on one another is mapped to itself", () => {
    fc.assert(
      fc.property(coefficient, coefficient, coefficient, (p, q, r) => {
        const map = ([a = NaN, b = NaN]: Float64Array) =>
          Float64Array.of(1 + p * a + q * Math.sin(b), 2 + r * Math.cos(a) + p * b);
        const {x} = newtonFixedPoint(map, Float64Array.of(0, 0), exact);
        map(x).forEach((value, i) => expect(value).toBeCloseTo(x[i] ?? NaN, 10));
      }),
    );
  });
  test("close to the capacity of a saturable loss takes few cycles", () => {
    // what is lost in a cycle, of at most 10, where 9.99 come in
    const map = (x: Float64Array) => x.map((v) => v + 9.99 - (10 * v) / (5 + v));
    const {x, cycles} = newtonFixedPoint(map, Float64Array.of(0), exact);
    expect(x[0]).toBeCloseTo((9.99 * 5) / 0.01, 6);
    expect(cycles).toBeLessThan(60);
  });
  test("is denied where there is none", () => {
    const grows = (x: Float64Array) => x.map((v) => v + 1);
    expect(() => newtonFixedPoint(grows, Float64Array.of(0), exact)).toThrow("no steady state");
    const full = (x: Float64Array) => x.map((v) => v + 11 - (10 * v) / (5 + v));
    expect(() => newtonFixedPoint(full, Float64Array.of(0), exact)).toThrow("no steady state");
    const explodes = (x: Float64Array) => x.map((v) => v * v + 1e200);
    expect(() => newtonFixedPoint(explodes, Float64Array.of(1), exact)).toThrow("not finite");
  });
});
