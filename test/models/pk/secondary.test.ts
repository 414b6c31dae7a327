import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {type OralDose, oralSecondary, oralSteadyState} from "../../../models/pk/secondary.js";
import {twoCompartments} from "../../../models/pk/disposition.js";
import {closed} from "./reference.js";

const {params, oneCptOral, twoCpt} = JSON.parse(
  readFileSync("test/reference/secondary.json", "utf8"),
) as Record<"params" | "oneCptOral" | "twoCpt", Readonly<Record<string, number>>>; // see its README

const at = (record: Readonly<Record<string, number>> | undefined, name: string): number =>
  record?.[name] ?? NaN;
const oral = {
  ...{CL: at(params, "CL"), V: at(params, "V"), KA: at(params, "KA")},
  ...{F: at(params, "F"), dose: at(params, "dose"), tau: at(params, "tau")},
};

/** As a share of the second. */
const away = (own: number, exact: number) => Math.abs(own / exact - 1);

describe("the reference in 50-digit arithmetic", () => {
  const one = oralSecondary(oral);
  const steady = oralSteadyState(oral);
  const two = twoCompartments({
    ...{CL: oral.CL, V1: oral.V, Q: at(params, "Q"), V2: at(params, "V2")},
  });
  const pairs: readonly [name: string, own: number, exact: number][] = [
    ["tmax", one.tmax, at(oneCptOral, "tmax")],
    ["cmax", one.cmax, at(oneCptOral, "cmax")],
    ["area", one.area, at(oneCptOral, "auc_inf")],
    ["half-life", one.halfLife, at(oneCptOral, "half_life")],
    ["mean residence time", one.meanResidenceTime, at(oneCptOral, "mrt")],
    ["steady tmax", steady.tmax, at(oneCptOral, "tmax_ss")],
    ["steady cmax", steady.cmax, at(oneCptOral, "cmax_ss")],
    ["steady cmin", steady.cmin, at(oneCptOral, "cmin_ss")],
    ["steady average", steady.average, at(oneCptOral, "cavg_ss")],
    ["accumulation", steady.accumulation, at(oneCptOral, "accumulation_bolus")],
    ["alpha", two.rates[0] ?? NaN, at(twoCpt, "alpha")],
    ["beta", two.rates[1] ?? NaN, at(twoCpt, "beta")],
    ["terminal half-life", two.terminalHalfLife, at(twoCpt, "terminal_half_life")],
    ["steady volume", two.steadyVolume, at(twoCpt, "vss")],
    ["residence in two", two.meanResidenceTime, at(twoCpt, "mrt_iv")],
  ];
  test.each(pairs)("gives the same %s", (_, own, exact) => {
    expect(away(own, exact)).toBeLessThan(1e-10);
  });
});

/** Absorption that is as fast as the elimination, a little faster or slower, or up to a hundred times. */
const relative = fc.oneof(
  fc.constant(1),
  fc
    .tuple(fc.constantFrom(-1, 1), fc.double({min: 1, max: 15, noNaN: true}))
    .map(([sign, power]) => 1 + sign * 10 ** -power),
  fc.double({min: -2, max: 2, noNaN: true}).map((power) => 10 ** power),
);
const doses: fc.Arbitrary<Required<OralDose>> = fc
  .record({
    CL: fc.double({min: 0.1, max: 50, noNaN: true}),
    V: fc.double({min: 1, max: 100, noNaN: true}),
    F: fc.double({min: 0.1, max: 1, noNaN: true}),
    dose: fc.integer({min: 1, max: 1000}),
    relative,
  })
  .map(({relative, ...p}) => ({...p, KA: (relative * p.CL) / p.V}));
/** Intervals from a tenth of the time that elimination takes to ten times of it. */
const trains = fc
  .tuple(doses, fc.double({min: -1, max: 1, noNaN: true}))
  .map(([p, power]) => ({...p, tau: (10 ** power * p.V) / p.CL}));

/** Amounts of gut and body at times after a dose, or after one of an endless train of them. */
const played = (
  {CL, V, KA, F, dose, tau}: Required<OralDose> & {tau?: number},
  times: number[],
) => {
  const train = tau === undefined ? {} : ({ss: 1, ii: tau} as const);
  const amounts = closed({CL, V, KA}, [{time: 0, evid: 1, amt: dose, cmt: 1, F, ...train}], times);
  return amounts.map(([gut = NaN, body = NaN]) => ({gut, concentration: body / V}));
};

/**
 * At a peak what comes in, KA · gut, is what leaves, CL · concentration; a time wrong by d makes them
 * differ by KA · d.
 */
const isPeak = (p: Required<OralDose> & {tau?: number}, tmax: number, cmax: number): void => {
  const [before, peak, after] = played(p, [tmax * 0.99, tmax, tmax * 1.01]);
  // the matrix exponential is exact to some 1e-13 of all that was given, of which a hundredth may be left
  expect(away(peak?.concentration ?? NaN, cmax)).toBeLessThan(1e-10);
  expect(away(p.KA * (peak?.gut ?? NaN), p.CL * cmax)).toBeLessThan(1e-10);
  expect(before?.concentration).toBeLessThan(cmax);
  expect(after?.concentration).toBeLessThan(cmax);
};

describe("the played curve", () => {
  test("of one dose has its peak at tmax", () => {
    fc.assert(
      fc.property(doses, (p) => {
        const {tmax, cmax} = oralSecondary(p);
        isPeak(p, tmax, cmax);
      }),
    );
  });

  test("of endless doses has its peak at tmax, and its trough at the next dose", () => {
    fc.assert(
      fc.property(trains, (p) => {
        const {tmax, cmax, cmin} = oralSteadyState(p);
        isPeak(p, tmax, cmax);
        for (const {concentration} of played(p, [0, p.tau])) {
          // after ten elimination times 1e-5 of the dose is left
          expect(away(concentration, cmin)).toBeLessThan(1e-8);
        }
      }),
    );
  });
});

test("absorption as fast as the elimination is the limit of nearly so", () => {
  const k = oral.CL / oral.V;
  const limit = oralSecondary({...oral, KA: k});
  expect(limit.tmax).toBe(1 / k);
  expect(away(limit.cmax, ((oral.F * oral.dose) / oral.V) * Math.exp(-1))).toBeLessThan(1e-15);
  for (const e of [1e-4, -1e-6, 1e-8, -1e-10, 1e-12]) {
    // ln(1 + e) / e = 1 − e/2 + e²/3 − e³/4 …; a KA rounded to 16 digits moves it by as much
    const {tmax} = oralSecondary({...oral, KA: k * (1 + e)});
    expect(away(tmax * k, 1 - e / 2 + e ** 2 / 3 - e ** 3 / 4)).toBeLessThan(1e-15);
  }
});

test("absorption and elimination may change places: tmax is the same", () => {
  fc.assert(
    fc.property(trains, (p) => {
      const swapped = {...p, CL: p.KA * p.V, KA: p.CL / p.V};
      expect(away(oralSecondary(swapped).tmax, oralSecondary(p).tmax)).toBeLessThan(1e-13);
      expect(away(oralSteadyState(swapped).tmax, oralSteadyState(p).tmax)).toBeLessThan(1e-11);
    }),
  );
});

test("at steady state the average lies between trough and peak, and rare doses are single", () => {
  fc.assert(
    fc.property(trains, (p) => {
      const steady = oralSteadyState(p);
      expect(steady.cmin).toBeLessThan(steady.average);
      expect(steady.average).toBeLessThan(steady.cmax);
      expect(steady.tmax).toBeLessThan(oralSecondary(p).tmax * (1 + 1e-12));
      const rare = oralSteadyState({...p, tau: 1e5 * p.tau});
      expect(away(rare.tmax, oralSecondary(p).tmax)).toBeLessThan(1e-12);
      expect(away(rare.cmax, oralSecondary(p).cmax)).toBeLessThan(1e-12);
      expect(rare.accumulation).toBe(1);
    }),
  );
});

test("every parameter must be a finite number above 0", () => {
  expect(() => oralSecondary({...oral, CL: 0, KA: NaN})).toThrow(
    "CL must be above 0 and finite, got 0; KA must be above 0 and finite, got NaN",
  );
  expect(() => oralSteadyState({...oral, tau: Infinity})).toThrow(
    "tau must be above 0 and finite, got Infinity",
  );
});
