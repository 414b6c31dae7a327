import {doses, servingCounts, stepMg, type Split} from "../../lib/splits/grid.js";
import type {PlainPlot} from "../plain-frame.js";

/** Where the map lies, px: columns by dose, rows by servings from below. */
export interface MapPlace extends PlainPlot {
  readonly column: number;
  readonly row: number;
  /** The centre of a dose. */
  readonly x: (mg: number) => number;
  /** A height in rows, where row 1 has its centre at 1. */
  readonly y: (height: number) => number;
}

export function mapPlace(plot: PlainPlot): MapPlace {
  const column = (plot.right - plot.left) / doses.length;
  const row = (plot.bottom - plot.top) / servingCounts.length;
  return {
    ...plot,
    column,
    row,
    x: (mg) => plot.left + (mg / stepMg - 0.5) * column,
    y: (height) => plot.bottom - (height - 0.5) * row,
  };
}

/** The cell under a point, px from the map's own corner; beyond its edges the nearest. */
export function splitAt({left, right, top, bottom}: PlainPlot, x: number, y: number): Split {
  const within = (share: number, count: number) =>
    Math.min(Math.max(Math.floor(share * count), 0), count - 1);
  const column = within(x / (right - left), doses.length);
  const row = within(1 - y / (bottom - top), servingCounts.length);
  return {dose: doses[column] ?? stepMg, servings: row + 1};
}
