import {Matrix, SingularValueDecomposition} from "ml-matrix";
import {checkPositive} from "./check-positive.js";

/** What the slopes and areas after a bolus into the first compartment tell. */
export interface Disposition {
  /** Rates of the exponentials, the fastest first: alpha, beta, gamma. */
  readonly rates: readonly number[];
  readonly terminalHalfLife: number;
  /** Amount in the body at steady state, per concentration in the first compartment. */
  readonly steadyVolume: number;
  /** steadyVolume / CL. */
  readonly meanResidenceTime: number;
}

/** A RangeError names every parameter that is not a finite number above 0. */
export function twoCompartments(p: Readonly<Record<"CL" | "V1" | "Q" | "V2", number>>) {
  const {CL, V1, Q, V2} = p;
  checkPositive({CL, V1, Q, V2});
  return disposition(CL, V1, [[Q, V2]]);
}

/** A RangeError names every parameter that is not a finite number above 0. */
export function threeCompartments(
  p: Readonly<Record<"CL" | "V1" | "Q2" | "V2" | "Q3" | "V3", number>>,
) {
  const {CL, V1, Q2, V2, Q3, V3} = p;
  checkPositive({CL, V1, Q2, V2, Q3, V3});
  return disposition(CL, V1, [
    [Q2, V2],
    [Q3, V3],
  ]);
}

/**
 * Per square root of volume the rate matrix is −BᵀB, one row of B a flow: CL out of the first compartment
 * and Q between it and each other. So the rates are the squares of the singular values of B, with a relative
 * error of about 1e-16 √(fastest / slowest): eigenvalues would have the square of that root.
 */
function disposition(
  CL: number,
  V1: number,
  peripherals: readonly (readonly [clearance: number, volume: number])[],
): Disposition {
  const flows = [
    [Math.sqrt(CL / V1), ...peripherals.map(() => 0)],
    ...peripherals.map(([q], i) => [
      Math.sqrt(q / V1),
      ...peripherals.map(([, v], j) => (i === j ? -Math.sqrt(q / v) : 0)),
    ]),
  ];
  const {diagonal} = new SingularValueDecomposition(new Matrix(flows));
  const rates = diagonal.map((value) => value ** 2).sort((a, b) => b - a);
  const steadyVolume = peripherals.reduce((sum, [, v]) => sum + v, V1);
  return {
    rates,
    terminalHalfLife: Math.LN2 / (rates.at(-1) as number), // there is one at least
    steadyVolume,
    meanResidenceTime: steadyVolume / CL,
  };
}
