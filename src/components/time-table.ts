import {clockAxis} from "../lib/time-axis.js";
import type {TimeData} from "./chart/types.js";
import type {Table} from "./details-table.js";

export interface TableColumn {
  /** Name with its unit, "serum, mmol/L". */
  readonly heading: string;
  /** The value as the readout writes it, and as it was computed. */
  readonly valueAt: (timeH: number) => string;
  readonly numberAt: (timeH: number) => number;
  /** Stands in a file only, such as the ends of a band. */
  readonly isForFile?: boolean;
}

/** Courses over time as a table: a row for every round step, and in a file for every computed time. */
export function timeTable(
  caption: string,
  {times, hours, startClockH, timeAxis = clockAxis}: Omit<TimeData, "dragging" | "unit">,
  columns: readonly TableColumn[],
): Table {
  const shown = columns.filter(({isForFile = false}) => !isForFile);
  return {
    caption,
    headings: ["time", ...shown.map(({heading}) => heading)],
    rows: rowTimes(hours).map((timeH) => [
      timeAxis.momentText(timeH, hours, startClockH),
      ...shown.map(({valueAt, numberAt}) => ({value: numberAt(timeH), text: valueAt(timeH)})),
    ]),
    file: () => ({
      headings: ["time, h", "moment", ...columns.map(({heading}) => heading)],
      rows: [...new Set(Array.from(times))].map((timeH) => [
        timeH,
        timeAxis.momentText(timeH, hours, startClockH),
        ...columns.map(({numberAt}) => numberAt(timeH)),
      ]),
    }),
  };
}

/** Round steps of time, at most sixty rows. */
export function rowTimes(hours: number): number[] {
  const steps = [0.5, 1, 2, 4, 6, 12, 24, 48, 72, 168];
  const step = steps.find((candidate) => hours / candidate <= 60) ?? 336;
  return Array.from({length: Math.floor(hours / step) + 1}, (_, i) => i * step);
}
