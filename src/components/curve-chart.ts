import type {PixelLine} from "../lib/pixel-line.js";
import {stackTops} from "../lib/series.js";
import {rangesLayer, tintsLayer, type Area} from "./chart/areas.js";
import {bandLayer, bandNotes, type ReferenceBand} from "./chart/band.js";
import {headlineOf, rowsOf, tableOf} from "./chart/curve-values.js";
import {emptyLayer, type Empty} from "./chart/empty.js";
import {linesLayer} from "./chart/lines.js";
import {liveChart, type View, type Words} from "./chart/live-chart.js";
import type {LabelWish} from "./chart/place-labels.js";
import type {Chart, Curve, Reading, TimeData} from "./chart/types.js";
import {chartFrame, type FrameOptions} from "./frame.js";

export type {Curve, Reading} from "./chart/types.js";

export interface CurveChartOptions extends FrameOptions {
  readonly y: {
    /** Values always on the axis, its low end first; an axis that does not start at 0 says so. */
    readonly include: readonly [number, ...number[]];
    readonly band?: ReferenceBand;
  };
  /** Follows every value of the readout: " mg". */
  readonly suffix?: string;
  /** Leaders join the right ends of the curves to their rows in the readout. */
  readonly leaders?: boolean;
  /** The curve whose value a narrow chart shows in its title line, with a name where needed. */
  readonly headline: {readonly id: string; readonly label?: string};
}

export interface CurveData extends TimeData {
  readonly curves: readonly Curve[];
  /** Other runs, behind this one: pins, the pill-free day. */
  readonly ghosts?: readonly Curve[];
  readonly readings?: readonly Reading[];
  readonly areRangesPending?: boolean;
  readonly empty?: Empty | null;
}

/** Lines over the hours of a run: what is absorbed, serum, its change, urine. */
export function curveChart(options: CurveChartOptions): Chart<CurveData> {
  const frame = chartFrame(options);
  const drawBand = bandLayer(frame.layer("band", "under"), options.y.band);
  const drawTints = tintsLayer(frame.layer("tints"));
  const drawRanges = rangesLayer(frame.layer("ranges"));
  const drawGhosts = linesLayer(frame.layer("ghosts"));
  const drawLines = linesLayer(frame.layer("lines"));
  const drawEmpty = emptyLayer(frame.layer("empty"));

  function draw(data: CurveData, view: View): Words {
    const {plot, lineOf} = view;
    const curves = toAreas(data.curves, lineOf);
    const ghosts = (data.ghosts ?? []).map((curve): Area => ({
      curve,
      line: lineOf(curve.y, curve.times),
    }));
    const ranges = data.curves.flatMap(({id, colour, range}) =>
      range ? [{id, colour, low: lineOf(range.low), high: lineOf(range.high)}] : [],
    );
    drawBand(view);
    drawTints(curves, plot.bottom);
    drawRanges(ranges, data.areRangesPending ?? false);
    drawGhosts(ghosts);
    drawLines(curves);
    drawEmpty(plot, data.empty ?? null);
    return {
      lines: [...curves, ...ghosts].map(({line}) => line),
      labels: [
        ...curves.map((area) => labelWish(area, 0.9)),
        ...ghosts.map((area) => labelWish(area, 0.4)),
      ],
      notes: bandNotes(view, options.y.band),
      rows: rowsOf(data, options, (id) => endOf(curves, id)),
      headline: headlineOf(data, options),
    };
  }

  const endOf = (curves: readonly Area[], id: string): number | undefined =>
    options.leaders ? curves.find(({curve}) => curve.id === id)?.line.ys.at(-1) : undefined;

  return liveChart(frame, {
    include: options.y.include,
    courses,
    draw,
    columns: (data) => tableOf(data, options),
    caption: `${options.title}, ${options.unit}`,
  });
}

/** Everything the y axis must hold. */
function courses({curves, ghosts = []}: CurveData): ArrayLike<number>[] {
  const ranges = curves.flatMap(({range}) => (range ? [range.low, range.high] : []));
  return [...tops(curves), ...ghosts.map(({y}) => y), ...ranges];
}

/** Tinted curves stand on each other, in their order; all others on zero. */
function tops(curves: readonly Curve[]): ArrayLike<number>[] {
  const tinted = curves.filter(({tint}) => tint);
  const stacked = stackTops(tinted.map(({y}) => y));
  return curves.map((curve) => stacked[tinted.indexOf(curve)] ?? curve.y);
}

function toAreas(curves: readonly Curve[], lineOf: View["lineOf"]): Area[] {
  const lines = tops(curves).map((top) => lineOf(top));
  let floor: PixelLine | null = null;
  return curves.map((curve, i): Area => {
    const line = lines[i] ?? lineOf(curve.y);
    if (!curve.tint) return {curve, line};
    const area = {curve, line, floor};
    floor = line;
    return area;
  });
}

/** A line carries its word on itself, a tinted area inside. */
function labelWish({curve, line: upper, floor}: Area, share: number): LabelWish {
  const {id, label, mark: text = label, colour} = curve;
  const wish = {id, text, colour, share, upper};
  return floor === undefined ? wish : {...wish, lower: floor};
}
