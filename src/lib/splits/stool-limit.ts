import {stoolWeights} from "/models/generated/stool.js";
import {doses} from "./grid.js";
import {rowsOf, type Cell, type SplitMap} from "./split-map.js";

/** Stool of a day with the pills, g: a millilitre of water weighs one. */
export const stoolG = ({stoolWaterMl}: Cell): number => stoolWeights.usual.value + stoolWaterMl;

export const isLoose = (cell: Cell): boolean => stoolG(cell) > stoolWeights.loose.value;

/**
 * The dose, mg, from which stool weighs more than counts as loose, for each number of servings; null
 * where no dose of the map brings it there. Between doses on a straight line, below the first from zero.
 */
export function stoolLimits(map: SplitMap): (number | null)[] {
  return rowsOf(map, stoolG).map((weights) => {
    const beyond = weights.findIndex((weight) => weight > stoolWeights.loose.value);
    if (beyond === -1) return null;
    const [from, to] = [doses[beyond - 1] ?? 0, doses[beyond] ?? NaN];
    const [a, b] = [weights[beyond - 1] ?? stoolWeights.usual.value, weights[beyond] ?? NaN];
    return from + ((stoolWeights.loose.value - a) / (b - a)) * (to - from);
  });
}

/** A corner of the staircase: a dose and a height in rows, where row 1 reaches from 0.5 to 1.5. */
export type Corner = readonly [dose: number, height: number];

/** The staircase of the limits from below: upright in each row; broken where a row has none. */
export function staircase(limits: readonly (number | null)[]): Corner[][] {
  const stairs: Corner[][] = [];
  limits.forEach((dose, row) => {
    if (dose === null) return;
    const isJoined = row > 0 && limits[row - 1] !== null;
    const stair = isJoined ? stairs.at(-1) : undefined;
    const corners: Corner[] = [
      [dose, row + 0.5],
      [dose, row + 1.5],
    ];
    if (stair === undefined) stairs.push(corners);
    else stair.push(...corners);
  });
  return stairs;
}
