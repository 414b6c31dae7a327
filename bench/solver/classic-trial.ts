import {rowLength, stateCount, subjectCount} from "./classic-workload.js";
import {floorsOf, worstError} from "./errors.js";

/** All subjects once, at a tolerance: milliseconds taken, and the states at all times. */
export interface Trial {
  readonly ms: number;
  readonly rows: Float64Array;
}

export type Peer = (rtol: number) => Trial;

/** The worst of all subjects. */
export function errorOf(rows: Float64Array, reference: Float64Array): number {
  const errors = Array.from({length: subjectCount}, (_, subject) => {
    const part = (of: Float64Array) => of.subarray(subject * rowLength, (subject + 1) * rowLength);
    const expected = part(reference);
    return worstError(part(rows), expected, floorsOf(expected, stateCount));
  });
  return Math.max(...errors);
}

export interface Found {
  readonly rtol: number;
  readonly error: number;
}

/** The loosest tolerance that keeps the error within the limit, to an eighth of a decade. */
export function loosest(peer: Peer, reference: Float64Array, limit: number): Found {
  const tryAt = (exponent: number): Found => {
    const rtol = 10 ** -exponent;
    return {rtol, error: errorOf(peer(rtol).rows, reference)};
  };
  for (let decade = 3; decade <= 12; decade++) {
    const found = tryAt(decade);
    if (!(found.error <= limit)) continue;
    for (let eighth = 1; eighth < 8; eighth++) {
      const looser = tryAt(decade - 1 + eighth / 8);
      if (looser.error <= limit) return looser;
    }
    return found;
  }
  throw new Error(`no tolerance brings the error to ${limit}`);
}
