import {doses, indexOf, servingCounts, type Split, splits} from "./grid.js";

/** What a day of one dose in some servings brings, against the same day without. */
export interface Cell {
  /** Magnesium gained over two days, mmol, and by which road. */
  readonly extra: number;
  readonly byCarrier: number;
  /** What of it is in when the simulator's day ends, mmol. */
  readonly extraThatDay: number;
  /** Share of the pills' own magnesium that is absorbed, as an isotope study reports it, 0 to 1. */
  readonly share: number;
  /** Water that the day's dose holds in colon and stool, mL. */
  readonly stoolWaterMl: number;
}

export interface SplitMap {
  /** In the order of `splits`. */
  readonly cells: readonly Cell[];
  /** Most columns lie on straight lines between the few that were run. */
  readonly isCoarse: boolean;
}

export const cellAt = ({cells}: SplitMap, split: Split): Cell => cells[indexOf(split)] as Cell; // every split has one

/** One list for each number of servings, by rising dose. */
export const rowsOf = ({cells}: SplitMap, valueOf: (cell: Cell) => number): number[][] =>
  servingCounts.map((_, row) =>
    cells.slice(row * doses.length, (row + 1) * doses.length).map(valueOf),
  );

/** The map of what was run so far; what lies between two doses that were is drawn on a straight line. */
export function mapOf(known: ReadonlyMap<number, Cell>): SplitMap {
  const cells = splits.map((split, index) => known.get(index) ?? between(split, known));
  return {cells, isCoarse: known.size < splits.length};
}

function between(split: Split, known: ReadonlyMap<number, Cell>): Cell {
  const inRow = doses.filter((dose) => known.has(indexOf({...split, dose})));
  const left = inRow.filter((dose) => dose < split.dose).at(-1);
  const right = inRow.find((dose) => dose > split.dose);
  const [low, high] = [left ?? right, right ?? left];
  if (low === undefined || high === undefined)
    throw new Error(`no run of ${split.servings} servings`);
  const [a, b] = [low, high].map((dose) => known.get(indexOf({...split, dose})) as Cell); // filtered above
  const share = low === high ? 0 : (split.dose - low) / (high - low);
  return mixed(a as Cell, b as Cell, share);
}

function mixed(a: Cell, b: Cell, share: number): Cell {
  const mix = (key: keyof Cell) => a[key] + share * (b[key] - a[key]);
  return {
    extra: mix("extra"),
    byCarrier: mix("byCarrier"),
    extraThatDay: mix("extraThatDay"),
    share: mix("share"),
    stoolWaterMl: mix("stoolWaterMl"),
  };
}
