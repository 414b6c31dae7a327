import fc from "fast-check";
import {expect, test} from "vitest";
import {classicModelOf, type ClassicParameters} from "../../../models/pk/classic-models.js";
import {threeCompartments, twoCompartments} from "../../../models/pk/disposition.js";
import {linearMachine} from "../../../models/pk/linear-machine.js";
import {closed} from "./reference.js";

/** Six decades: rates as much as 1e9 apart. */
const size = fc.double({min: -3, max: 3, noNaN: true}).map((power) => 10 ** power);
const two = fc.record({CL: size, V1: size, Q: size, V2: size});
const three = fc.record({CL: size, V1: size, Q2: size, V2: size, Q3: size, V3: size});
const away = (own: number, exact: number) => Math.abs(own / exact - 1);
const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);

test("two rates are the roots of their quadratic, written without a difference", () => {
  fc.assert(
    fc.property(two, (p) => {
      const [k10, k12, k21] = [p.CL / p.V1, p.Q / p.V1, p.Q / p.V2];
      const root = Math.sqrt((k10 + k12 - k21) ** 2 + 4 * k12 * k21);
      const alpha = (k10 + k12 + k21 + root) / 2;
      const {rates, terminalHalfLife} = twoCompartments(p);
      // 1e-16 √(alpha / beta), with room for the sums
      expect(away(rates[0] ?? NaN, alpha)).toBeLessThan(1e-10);
      expect(away(rates[1] ?? NaN, (k10 * k21) / alpha)).toBeLessThan(1e-10);
      expect(away(terminalHalfLife, (Math.LN2 * alpha) / k10 / k21)).toBeLessThan(1e-10);
    }),
  );
});

test("three rates have the sum, the products of pairs and the product of their cubic", () => {
  fc.assert(
    fc.property(three, (p) => {
      const k10 = p.CL / p.V1;
      const [k12, k21, k13, k31] = [p.Q2 / p.V1, p.Q2 / p.V2, p.Q3 / p.V1, p.Q3 / p.V3];
      const [a = NaN, b = NaN, c = NaN] = threeCompartments(p).rates;
      expect(away(a + b + c, k10 + k12 + k21 + k13 + k31)).toBeLessThan(1e-10);
      const pairs = k10 * (k21 + k31) + k12 * k31 + k13 * k21 + k21 * k31;
      expect(away(a * b + a * c + b * c, pairs)).toBeLessThan(1e-10);
      expect(away(a * b * c, k10 * k21 * k31)).toBeLessThan(1e-10);
      expect(a).toBeGreaterThanOrEqual(b);
      expect(b).toBeGreaterThanOrEqual(c);
    }),
  );
});

test("equal peripherals leave their own rate as the middle one", () => {
  const [, middle = NaN] = threeCompartments({CL: 1, V1: 2, Q2: 3, V2: 5, Q3: 3, V3: 5}).rates;
  expect(away(middle, 3 / 5)).toBeLessThan(1e-14);
});

const machineOf = (p: ClassicParameters) => {
  const model = classicModelOf(p);
  if (model === null) throw new Error("no such model");
  return linearMachine(model.matrix(p));
};

test("an infusion of CL holds the steady volume in the body", () => {
  fc.assert(
    fc.property(three, (p) => {
      const {steadyVolume, meanResidenceTime} = threeCompartments(p);
      const held = sum(machineOf(p).equilibrium([p.CL, 0, 0]));
      // solving loses as many digits as the rates are apart: 9 of 16
      expect(away(held, steadyVolume)).toBeLessThan(1e-6);
      expect(away(meanResidenceTime * p.CL, steadyVolume)).toBeLessThan(1e-15);
    }),
  );
});

test("the end of a played bolus halves in the terminal half-life", () => {
  const p = {CL: 5, V1: 50, Q2: 8, V2: 90, Q3: 1, V3: 100};
  const {rates, terminalHalfLife} = threeCompartments(p);
  const [, beta = NaN, gamma = NaN] = rates;
  const late = 30 / (beta - gamma); // the faster exponentials are e⁻³⁰ of the last, 1e-13
  const dose = [{time: 0, evid: 1, amt: 100, cmt: 1}] as const;
  const [first = [], second = []] = closed(p, dose, [late, late + terminalHalfLife]);
  first.forEach((amount, i) => expect(away((second[i] ?? NaN) * 2, amount)).toBeLessThan(1e-10));
});

test("every parameter must be a finite number above 0", () => {
  expect(() => twoCompartments({CL: 1, V1: 1, Q: 0, V2: -1})).toThrow(
    "Q must be above 0 and finite, got 0; V2 must be above 0 and finite, got -1",
  );
  expect(() => threeCompartments({CL: 1, V1: 1, Q2: 1, V2: 1, Q3: 1, V3: NaN})).toThrow(
    "V3 must be above 0 and finite, got NaN",
  );
});
