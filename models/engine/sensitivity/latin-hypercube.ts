import type {Draws} from "../random/draws.js";

/**
 * One column of a Latin hypercube (McKay, Beckman & Conover, Technometrics 21:239, 1979): a
 * uniform number, open at both ends, in each of `count` equal parts of 0 to 1, in random order.
 *
 * The numbers belong to the name of the parameter and the occasion alone, so a column is the same
 * whatever other columns there are. Means over the rows vary less than those of independent rows, at
 * many rows never more (Stein, Technometrics 29:143, 1987).
 */
export function latinColumn(
  draws: Draws,
  parameter: string,
  count: number,
  occasion = 0,
): Float64Array {
  const drawn = (index: number) =>
    Float64Array.from({length: count}, (_, subject) =>
      draws.uniform({subject, parameter, occasion, index}),
    );
  const [within, keys] = [drawn(0), drawn(1)];
  const order = [...keys.keys()].sort((i, j) => (keys[i] as number) - (keys[j] as number));
  return within.map((u, row) => Math.min(((order[row] as number) + u) / count, mostBelowOne));
}

/** Rounding of the sum may reach 1. */
const mostBelowOne = 1 - 2 ** -53;
