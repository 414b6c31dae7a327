import {type SeriesName, seriesNames, seriesUnits} from "../magnesium/names.js";
import type {Result} from "../magnesium/scenario.js";

/** The time courses of a run as a tidy table: a row for each time, names and units in the header. */
export function csvOf({times, series}: Result): string {
  const header = ["time_h", ...seriesNames.map(columnName)];
  const rows = times.map((time, i) => [time, ...seriesNames.map((name) => series[name][i])]);
  return [header, ...rows].map((row) => `${row.join(",")}\n`).join("");
}

const suffixes = {mmol: "_mmol", "mmol/L": "_mmol_per_l", mL: "_ml", "1": ""} as const;

function columnName(name: SeriesName): string {
  const suffix = suffixes[seriesUnits[name]];
  return name.endsWith(suffix) ? name : name + suffix;
}
