/** A problem of the Statistical Reference Datasets of NIST, nonlinear regression, with its certified answer. */
export interface CertifiedProblem {
  readonly name: string;
  readonly model: (x: number, b: readonly number[]) => number;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly starts: readonly (readonly number[])[];
  readonly values: readonly number[];
  /** Scaled by the residual standard deviation. */
  readonly standardErrors: readonly number[];
  readonly sumOfSquares: number;
}

/** Misra 1978, dental research, monomolecular adsorption; lower difficulty. */
const misra1a: CertifiedProblem = {
  name: "Misra1a",
  model: (x, [a = NaN, b = NaN]) => a * (1 - Math.exp(-b * x)),
  x: [
    77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0,
  ],
  y: [
    10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.4, 75.47, 81.78,
  ],
  starts: [
    [500, 0.0001],
    [250, 0.0005],
  ],
  values: [2.3894212918e2, 5.5015643181e-4],
  standardErrors: [2.7070075241, 7.2668688436e-6],
  sumOfSquares: 1.2455138894e-1,
};

/** Daniel & Wood 1980, energy radiated from a carbon filament lamp; lower difficulty. */
const danWood: CertifiedProblem = {
  name: "DanWood",
  model: (x, [a = NaN, b = NaN]) => a * x ** b,
  x: [1.309, 1.471, 1.49, 1.565, 1.611, 1.68],
  y: [2.138, 3.421, 3.597, 4.34, 4.882, 5.66],
  starts: [
    [1, 5],
    [0.7, 4],
  ],
  values: [7.6886226176e-1, 3.8604055871],
  standardErrors: [1.828197386e-2, 5.1726610913e-2],
  sumOfSquares: 4.3173084083e-3,
};

/** Kowalik & Osborne 1978, generated; higher difficulty, and the first start is a hundredfold off. */
const mgh09: CertifiedProblem = {
  name: "MGH09",
  model: (x, [a = NaN, b = NaN, c = NaN, d = NaN]) => (a * (x ** 2 + x * b)) / (x ** 2 + x * c + d),
  x: [4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625],
  y: [0.1957, 0.1947, 0.1735, 0.16, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246],
  starts: [
    [25, 39, 41.5, 39],
    [0.25, 0.39, 0.415, 0.39],
  ],
  values: [1.9280693458e-1, 1.9128232873e-1, 1.2305650693e-1, 1.3606233068e-1],
  standardErrors: [1.1435312227e-2, 1.9633220911e-1, 8.0842031232e-2, 9.0025542308e-2],
  sumOfSquares: 3.0750560385e-4,
};

export const certifiedProblems: readonly CertifiedProblem[] = [misra1a, danWood, mgh09];
