/**
 * The fraction of a standard normal distribution below z. Absolute error below 1e-15, relative error
 * below 1e-13 down to z = −37, where the fraction nears the smallest normal double.
 *
 * Near the centre the series 26.2.11, in the tail the continued fraction 26.2.14 of Abramowitz & Stegun,
 * Handbook of Mathematical Functions (1964).
 */
export function normalProbability(z: number): number {
  if (Number.isNaN(z)) throw new Error("deviate must be a number, got NaN");
  if (z < -centre) return lowerTail(-z);
  if (z > centre) return 1 - lowerTail(z);
  let term = z;
  let sum = z;
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) sum += term *= (z * z) / k;
  return 0.5 + density(z) * sum;
}

/** Beyond it the series would lose digits to ½ − ½, before it the fraction would need more terms. */
const centre = 2;

const density = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);

/** φ(x) / (x + 1/(x + 2/(x + 3/(x + …)))), evaluated from the innermost term; x > 0. */
function lowerTail(x: number): number {
  let fraction = x;
  for (let k = terms; k >= 1; k--) fraction = x + k / fraction;
  return density(x) / fraction;
}

/** Enough for full precision at x = 2; larger x need fewer. */
const terms = 120;
