import {numberText} from "../../lib/number-text.js";
import {valueAt} from "../../lib/series.js";
import type {CurveChartOptions, CurveData} from "../curve-chart.js";
import type {TableColumn} from "../time-table.js";
import type {Headline, Row} from "./readout.js";
import type {Swatch} from "./swatch.js";
import type {Curve} from "./types.js";

/** The readout: what is stacked from the top down, then other curves, ghosts, further numbers. */
export function rowsOf(
  {times, curves, ghosts = [], readings = []}: CurveData,
  options: CurveChartOptions,
  endOf: (id: string) => number | undefined,
): Row[] {
  const stacked = curves.filter(({tint}) => tint).reverse();
  const others = curves.filter(({tint}) => !tint);
  const shown = [
    ...[...stacked, ...others].filter(({inReadout = true}) => inReadout),
    ...ghosts.filter(({inReadout = false}) => inReadout),
  ];
  return [
    ...shown.map((curve): Row => {
      const {id, label} = curve;
      const endY = endOf(id);
      const row = {id, label, swatch: swatchOf(curve), valueAt: textOf(times, curve, options)};
      return endY === undefined ? row : {...row, endY};
    }),
    ...readings.map(({id, label, y, format, quiet: isQuiet = false}): Row => {
      const textAt = (timeH: number): string => format(valueAt(times, y, timeH));
      return {id, label, swatch: null, isQuiet, valueAt: textAt};
    }),
  ];
}

export function headlineOf({times, curves}: CurveData, options: CurveChartOptions): Headline {
  const {id, label} = options.headline;
  const curve = curves.find((candidate) => candidate.id === id);
  if (!curve) return {valueAt: () => ""};
  const value = {valueAt: textOf(times, curve, options)};
  return label ? {...value, label, swatch: swatchOf(curve)} : value;
}

export function tableOf(data: CurveData, {suffix, unit}: CurveChartOptions): TableColumn[] {
  const {times, curves, ghosts = [], readings = []} = data;
  const measure = data.unit ?? suffix?.trim() ?? unit;
  return [
    ...[...curves, ...ghosts].flatMap(({label, y, range, times: ownTimes = times}) => [
      column(`${label}, ${measure}`, ownTimes, y),
      ...(range
        ? [
            {...column(`${label}, low end of the band, ${measure}`, times, range.low), ...inFile},
            {...column(`${label}, high end of the band, ${measure}`, times, range.high), ...inFile},
          ]
        : []),
    ]),
    ...readings.map(({label, y, format}) => column(label, times, y, format)),
  ];
}

const inFile = {isForFile: true} as const;

/** A course as a column of numbers and of words. */
export function column(
  heading: string,
  times: ArrayLike<number>,
  y: ArrayLike<number>,
  format: (value: number) => string = numberText,
): TableColumn {
  const numberAt = (timeH: number): number => valueAt(times, y, timeH);
  return {heading, numberAt, valueAt: (timeH) => format(numberAt(timeH))};
}

function textOf(times: ArrayLike<number>, curve: Curve, {suffix = ""}: CurveChartOptions) {
  const {y, times: ownTimes = times, format = numberText} = curve;
  return (timeH: number): string => format(valueAt(ownTimes, y, timeH)) + suffix;
}

const swatchOf = ({colour, dash = "", width = 2.5}: Curve): Swatch => ({
  kind: "line",
  colour,
  dash,
  width: Math.min(width, 2.25),
});
