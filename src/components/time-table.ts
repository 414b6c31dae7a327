import {clockAxis} from "../lib/time-axis.js";
import type {TimeData} from "./chart/types.js";
import type {Table} from "./details-table.js";

export interface TableColumn {
  /** Name with its unit, "serum, mmol/L". */
  readonly heading: string;
  readonly valueAt: (timeH: number) => string;
}

/** Courses over time as a table. */
export function timeTable(
  caption: string,
  {hours, startClockH, timeAxis = clockAxis}: Pick<TimeData, "hours" | "startClockH" | "timeAxis">,
  columns: readonly TableColumn[],
): Table {
  return {
    caption,
    headings: ["time", ...columns.map(({heading}) => heading)],
    rows: rowTimes(hours).map((timeH) => [
      timeAxis.momentText(timeH, hours, startClockH),
      ...columns.map(({valueAt}) => valueAt(timeH)),
    ]),
  };
}

/** Round steps of time, at most sixty rows. */
export function rowTimes(hours: number): number[] {
  const steps = [0.5, 1, 2, 4, 6, 12, 24, 48, 72, 168];
  const step = steps.find((candidate) => hours / candidate <= 60) ?? 336;
  return Array.from({length: Math.floor(hours / step) + 1}, (_, i) => i * step);
}
