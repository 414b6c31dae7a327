import {hashName} from "../random/hash-name.js";

/** What is known of a parameter that is independent of the others. */
export interface UncertainParameter {
  readonly name: string;
  /** The value, in the unit of the parameter, below which a share u of the distribution lies, 0 ≤ u ≤ 1. */
  readonly quantile: (u: number) => number;
}

/** Throws for an empty list, and for names that draw the same random numbers. */
export function checkParameters(parameters: readonly UncertainParameter[]): void {
  if (parameters.length === 0) throw new Error("parameters must be 1 or more, got none");
  const known = new Map<number, string>();
  for (const {name} of parameters) {
    const hash = hashName(name);
    const other = known.get(hash);
    if (other !== undefined) {
      throw new Error(`parameters must have names of different hashes, got ${other} and ${name}`);
    }
    known.set(hash, name);
  }
}

/** The values of one parameter at many uniforms. Throws when one is not a finite number. */
export function valuesAt({name, quantile}: UncertainParameter, uniforms: Float64Array) {
  return uniforms.map((u) => {
    const value = quantile(u);
    if (Number.isFinite(value)) return value;
    throw new Error(`quantile ${u} of ${name} must be a finite number, got ${value}`);
  });
}

/** Throws unless a count is whole and not below the least that makes sense. */
export function checkCount(name: string, count: number, least: number): void {
  if (Number.isSafeInteger(count) && count >= least) return;
  throw new Error(`${name} must be a whole number, ${least} or more, got ${count}`);
}
