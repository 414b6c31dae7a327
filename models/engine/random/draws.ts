import {hashName} from "./hash-name.js";
import {philox} from "./philox.js";
import {truncatedNormalQuantile} from "./truncated-normal.js";

/** Which number is meant. All are whole numbers from 0 to 2³² − 1; occasion and index are 0 unless told. */
export interface Place {
  readonly subject: number;
  /** A number, or a name that stands for its 32-bit hash; keep to one kind within a study. */
  readonly parameter: number | string;
  readonly occasion?: number;
  readonly index?: number;
}

export interface Bounds {
  readonly low?: number;
  readonly high?: number;
}

/**
 * Random numbers that belong to a place instead of an order: the same seed and place give the same
 * number, whoever asks, whatever else is drawn. Every number grows with the uniform of its place.
 */
export interface Draws {
  /** Between 0 and 1, both left out. */
  uniform(place: Place): number;
  /** Mean 0 and standard deviation 1 unless told, both those before truncation to the bounds. */
  normal(place: Place, shape?: {readonly mean?: number; readonly sd?: number} & Bounds): number;
  /** Median and coefficient of variation are those before truncation to the bounds. */
  lognormal(place: Place, shape: {readonly median: number; readonly cv: number} & Bounds): number;
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
    normal(place, {mean = 0, sd = 1, low = -Infinity, high = Infinity} = {}) {
      if (!(sd >= 0 && sd < Infinity)) throw new Error(`sd must be 0 or more, got ${sd}`);
      if (!Number.isFinite(mean)) throw new Error(`mean must be a number, got ${mean}`);
      checkBounds(low, high);
      if (sd === 0) return within(mean, low, high);
      const deviate = truncatedNormalQuantile(
        uniform(place),
        (low - mean) / sd,
        (high - mean) / sd,
      );
      return clamp(mean + sd * deviate, low, high);
    },
    lognormal(place, {median, cv, low = 0, high = Infinity}) {
      if (!(median > 0 && median < Infinity)) {
        throw new Error(`median must be above 0, got ${median}`);
      }
      if (!(cv >= 0 && cv < Infinity)) throw new Error(`cv must be 0 or more, got ${cv}`);
      checkBounds(low, high);
      if (cv === 0) return within(median, low, high);
      const sigma = Math.sqrt(Math.log1p(cv * cv));
      const inDeviates = (bound: number) => Math.log(Math.max(0, bound) / median) / sigma;
      const deviate = truncatedNormalQuantile(uniform(place), inDeviates(low), inDeviates(high));
      return clamp(median * Math.exp(sigma * deviate), low, high);
    },
  };
}

function word(name: string, value: number): number {
  if (value >>> 0 === value) return value;
  throw new Error(`${name} must be a whole number from 0 to ${2 ** 32 - 1}, got ${value}`);
}

function checkBounds(low: number, high: number): void {
  if (!(low < high)) throw new Error(`low must be below high, got ${low} to ${high}`);
}

/** What does not vary must lie within its bounds. */
function within(value: number, low: number, high: number): number {
  if (value >= low && value <= high) return value;
  throw new Error(`a value without spread must be ${low} to ${high}, got ${value}`);
}

/** Takes back what rounding put outside the bounds. */
const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));
