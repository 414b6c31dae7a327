import {hashName} from "./hash-name.js";
import {philox} from "./philox.js";
import {lognormalAt, type LognormalShape, normalAt, type NormalShape} from "./shapes.js";

/** Which number is meant. All are whole numbers from 0 to 2³² − 1; occasion and index are 0 unless told. */
export interface Place {
  readonly subject: number;
  /** A number, or a name that stands for its 32-bit hash; keep to one kind within a study. */
  readonly parameter: number | string;
  readonly occasion?: number;
  readonly index?: number;
}

/**
 * Random numbers that belong to a place instead of an order: the same seed and place give the same
 * number, whoever asks, whatever else is drawn. Every number grows with the uniform of its place.
 */
export interface Draws {
  /** Between 0 and 1, both left out. */
  uniform(place: Place): number;
  normal(place: Place, shape?: NormalShape): number;
  lognormal(place: Place, shape: LognormalShape): number;
}

/** Draws of one seed, a whole number from 0 to 2⁵³ − 1, as Philox with the seed for its key. */
export function createDraws(seed: number): Draws {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new Error(
      `seed must be a whole number from 0 to ${Number.MAX_SAFE_INTEGER}, got ${seed}`,
    );
  }
  const key = [seed % 2 ** 32, Math.floor(seed / 2 ** 32)] as const;
  const hashes = new Map<string, number>();
  const hashOnce = (name: string): number => {
    const known = hashes.get(name);
    if (known !== undefined) return known;
    const hash = hashName(name);
    hashes.set(name, hash);
    return hash;
  };

  /** An odd multiple of 2⁻⁵³, so that 0 and 1 are left out and u and 1 − u are equally likely. */
  function uniform({subject, parameter, occasion = 0, index = 0}: Place): number {
    const number =
      typeof parameter === "string" ? hashOnce(parameter) : word("parameter", parameter);
    const [high, low] = philox(
      [word("subject", subject), number, word("occasion", occasion), word("index", index)],
      key,
    );
    return (high * 2 ** 20 + (low >>> 12) + 0.5) * 2 ** -52;
  }

  return {
    uniform,
    normal: (place, shape = {}) => normalAt(uniform(place), shape),
    lognormal: (place, shape) => lognormalAt(uniform(place), shape),
  };
}

function word(name: string, value: number): number {
  if (value >>> 0 === value) return value;
  throw new Error(`${name} must be a whole number from 0 to ${2 ** 32 - 1}, got ${value}`);
}
