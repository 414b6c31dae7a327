import {checkPositive} from "./check-positive.js";

/** Clearance (volume per time), volume, absorption rate (per time), share absorbed, amount. */
export interface OralDose {
  readonly CL: number;
  readonly V: number;
  readonly KA: number;
  /** 1 unless told. */
  readonly F?: number;
  readonly dose: number;
}

/** After one dose, in the units of the parameters; `area` is under the concentration, to infinity. */
export interface OralSecondary {
  readonly tmax: number;
  readonly cmax: number;
  readonly area: number;
  /** Of the elimination, ln 2 · V / CL; the curve ends slower where absorption is slower. */
  readonly halfLife: number;
  /** From the dose to the elimination: V / CL + 1 / KA. */
  readonly meanResidenceTime: number;
}

/**
 * One compartment with absorption of first order (Gibaldi & Perrier, Pharmacokinetics, 2nd ed. 1982,
 * chapter 1): about 14 digits, absorption as fast as the elimination or nearly so included, as everything
 * is written in the difference of the two. At the peak KA · gut = CL · concentration, hence its height.
 * Throws a RangeError that names every parameter that is not a finite number above 0.
 */
export function oralSecondary({CL, V, KA, F = 1, dose}: OralDose): OralSecondary {
  checkPositive({CL, V, KA, F, dose});
  const k = CL / V;
  const {slow, gap} = apart(k, KA);
  const tmax = log1pOver(gap / slow) / slow;
  return {
    tmax,
    cmax: ((F * dose) / V) * Math.exp(-k * tmax),
    area: (F * dose) / CL,
    halfLife: Math.LN2 / k,
    meanResidenceTime: 1 / k + 1 / KA,
  };
}

/** Once each interval is like the one before; times count from the dose. */
export interface OralSteadyState {
  readonly tmax: number;
  readonly cmax: number;
  /** Just before the next dose. */
  readonly cmin: number;
  /** Mean over an interval. */
  readonly average: number;
  /** Peak of boluses every `tau`, relative to that of the first: 1 / (1 − exp(−k tau)). */
  readonly accumulation: number;
}

/**
 * The same dose every `tau` (Gibaldi & Perrier, chapter 3), to as many digits; tmax loses a digit for
 * each power of ten by which `tau` is shorter than both 1 / k and 1 / KA. Throws as `oralSecondary`.
 */
export function oralSteadyState({
  CL,
  V,
  KA,
  F = 1,
  dose,
  tau,
}: OralDose & {readonly tau: number}): OralSteadyState {
  checkPositive({CL, V, KA, F, dose, tau});
  const k = CL / V;
  const {slow, gap} = apart(k, KA);
  // ln((1 − exp(−slow tau)) fast / ((1 − exp(−fast tau)) slow)) / gap, with 1 + (…) under each logarithm
  const left = (tau * lostOver(gap * tau)) / Math.expm1(slow * tau);
  const tmax = log1pOver(gap / slow) / slow - left * log1pOver(gap * left);
  const start = (F * dose) / V;
  return {
    tmax,
    cmax: (start * Math.exp(-k * tmax)) / lost(k * tau),
    cmin:
      (start * KA * tau * lostOver(gap * tau) * Math.exp(-slow * tau)) /
      (lost(slow * tau) * lost((slow + gap) * tau)),
    average: (F * dose) / CL / tau,
    accumulation: 1 / lost(k * tau),
  };
}

/** The slower of two rates, and how much faster the other is. */
const apart = (a: number, b: number) => ({slow: Math.min(a, b), gap: Math.abs(a - b)});

/** 1 − exp(−x), all digits near 0 included, as in the two below. */
const lost = (x: number): number => -Math.expm1(-x);
/** (1 − exp(−x)) / x, 1 at 0. */
const lostOver = (x: number): number => (x === 0 ? 1 : lost(x) / x);
/** ln(1 + x) / x, 1 at 0. */
const log1pOver = (x: number): number => (x === 0 ? 1 : Math.log1p(x) / x);
