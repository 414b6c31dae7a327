import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {sensitivities} from "../../../../models/engine/fit/sensitivity.js";
import {at, vector} from "./problems.js";

const inBatch = (outputs: (...values: number[]) => readonly number[]) => {
  const sizes: number[] = [];
  const batch = (points: readonly Float64Array[]) => {
    sizes.push(points.length);
    return Promise.resolve(points.map((point) => vector(...outputs(...point))));
  };
  return {batch, sizes};
};

describe("the sensitivity", () => {
  test("of a power law is its exponent, whatever the values", async () => {
    const value = fc.double({min: 1e-3, max: 1e3, noNaN: true});
    const exponent = fc.double({min: -3, max: 3, noNaN: true});
    await fc.assert(
      fc.asyncProperty(value, value, exponent, exponent, async (a, b, m, n) => {
        const {batch} = inBatch((p, q) => [p ** m * q ** n, -(p ** m)]);
        const {outputs, absolute, relative} = await sensitivities(batch, {
          names: ["p", "q"],
          values: vector(a, b),
        });
        // a central difference of e^(m h) errs by m³ h² / 6
        const error = 27 * 0.01 ** 2;
        const [y, z] = [a ** m * b ** n, -(a ** m)];
        expect([...outputs]).toEqual([y, z]);
        expect(Math.abs(at(relative[0] ?? [], 0) - m)).toBeLessThan(error);
        expect(Math.abs(at(relative[1] ?? [], 0) - n)).toBeLessThan(error);
        expect(Math.abs(at(relative[0] ?? [], 1) - m)).toBeLessThan(error);
        expect(relative[1]?.[1]).toBe(0);
        expect(Math.abs(at(absolute[0] ?? [], 1) / z - m)).toBeLessThan(error);
      }),
    );
  });

  test("errs with the square of the step", async () => {
    const {batch} = inBatch((p) => [p ** 2]);
    const place = {names: ["p"], values: vector(3)};
    const errorOf = async (step: number) =>
      at((await sensitivities(batch, place, {step})).relative[0] ?? [], 0) - 2;
    expect((await errorOf(0.02)) / (await errorOf(0.01))).toBeCloseTo(4, 2);
  });

  test("asks for everything in one batch, two points a parameter and the place itself", async () => {
    const {batch, sizes} = inBatch((p, q, r) => [p + q + r]);
    await sensitivities(batch, {names: ["p", "q", "r"], values: vector(1, 2, 3)});
    expect(sizes).toEqual([7]);
  });

  test("of second order at a bound, without crossing it", async () => {
    const {batch} = inBatch((p) => [p > 2 ? NaN : p ** 2, p]);
    const place = {names: ["p"], values: vector(2), low: vector(1), high: vector(2)};
    const {relative} = await sensitivities(batch, place);
    // a first-order difference would err by 2 h = 0.02
    expect(at(relative[0] ?? [], 0)).toBeCloseTo(2, 3);
    const mirrored = inBatch((p) => [p < 2 ? NaN : p ** 2]);
    const other = {names: ["p"], values: vector(2), low: vector(2), high: vector(3)};
    expect(at((await sensitivities(mirrored.batch, other)).relative[0] ?? [], 0)).toBeCloseTo(2, 3);
  });

  test("keeps within bounds that are closer together than a step", async () => {
    const {batch} = inBatch((p) => [p < 2 || p > 2.01 ? NaN : p ** 2]);
    for (const value of [2, 2.0001, 2.005, 2.0099, 2.01]) {
      const place = {names: ["p"], values: vector(value), low: vector(2), high: vector(2.01)};
      expect(at((await sensitivities(batch, place)).relative[0] ?? [], 0)).toBeCloseTo(2, 3);
    }
  });

  test("is taken from the side that can be computed", async () => {
    const {batch} = inBatch((p) => [p > 2 ? NaN : p]);
    const {relative} = await sensitivities(batch, {names: ["p"], values: vector(2)});
    expect(at(relative[0] ?? [], 0)).toBeCloseTo(1, 1);
    const mirrored = inBatch((p) => [p < 2 ? NaN : p]);
    const other = await sensitivities(mirrored.batch, {names: ["p"], values: vector(2)});
    expect(at(other.relative[0] ?? [], 0)).toBeCloseTo(1, 1);
  });

  test("of what is zero has no relative form", async () => {
    const {batch} = inBatch((p) => [p - 1]);
    const result = await sensitivities(batch, {names: ["p"], values: vector(1)});
    expect(at(result.absolute[0] ?? [], 0)).toBeCloseTo(1, 4);
    expect(result.relative[0]?.[0]).toBeNaN();
  });

  test("names the parameter that cannot be moved, and the place without outputs", async () => {
    const alone = inBatch((p, q) => [q === 2 ? p : NaN]);
    const place = {names: ["p", "q"], values: vector(1, 2)};
    await expect(sensitivities(alone.batch, place)).rejects.toThrow(
      "no derivative with respect to q: number 0 is NaN",
    );
    const nothing = inBatch(() => [0, Infinity]);
    await expect(sensitivities(nothing.batch, place)).rejects.toThrow(
      "no outputs: number 1 is Infinity",
    );
    const negative = {names: ["p"], values: vector(-1)};
    await expect(sensitivities(nothing.batch, negative)).rejects.toThrow(
      "p must be above 0, got -1",
    );
  });
});
