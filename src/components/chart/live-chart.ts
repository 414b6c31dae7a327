import {timeScale} from "../../lib/clock.js";
import {pixelLine, toPixels, type PixelLine} from "../../lib/pixel-line.js";
import {extentOf} from "../../lib/series.js";
import {settleDomain, tickCountFor, wantedDomain, type Domain} from "../../lib/y-domain.js";
import {chartFoot} from "../chart-foot.js";
import type {Frame} from "../frame.js";
import {clockAxis} from "../../lib/time-axis.js";
import {timeTable, type TableColumn} from "../time-table.js";
import type {Label} from "./labels.js";
import {keepLabels, placeLabels, type Wishes} from "./place-labels.js";
import type {Headline, Row} from "./readout.js";
import type {Chart, Plot, TimeData} from "./types.js";

/** What is particular to a kind of chart; axes, labels, readout and table are common to all. */
export interface Drawing<Data extends TimeData> {
  /** Values always on the y axis. */
  readonly include: readonly number[];
  /** Everything that is drawn, so that the y axis can hold it. */
  readonly courses: (data: Data) => readonly ArrayLike<number>[];
  /** Draws the marks, and says which words and values belong beside them. */
  readonly draw: (data: Data, view: View) => Words;
  readonly columns: (data: Data) => readonly TableColumn[];
  /** Names the table. */
  readonly caption: string;
}

/** The plot of one drawing, and its one pair of scales: a course of values becomes a line in px. */
export interface View {
  readonly plot: Plot;
  readonly domain: Domain;
  readonly y: (value: number) => number;
  readonly lineOf: (values: ArrayLike<number>, times?: ArrayLike<number>) => PixelLine;
}

export interface Words extends Wishes {
  readonly rows: readonly Row[];
  readonly headline: Headline;
}

/** A frame that draws on every update, on a new size, and follows the cursor. */
export function liveChart<Data extends TimeData>(
  frame: Frame,
  drawing: Drawing<Data>,
): Chart<Data> {
  const table = chartFoot(frame.figure, {
    ...{caption: drawing.caption, title: frame.title, name: frame.name},
    notes: () => (data ? [`Values at ${momentOf(data, timeH)}.`] : []),
  });
  let data: Data | null = null;
  let domain: Domain | null = null;
  let labels: readonly Label[] = [];
  // what stands still while a hand moves, pinned runs and the pill-free day, keeps its line
  const lines = new WeakMap<
    ArrayLike<number>,
    {readonly times: ArrayLike<number>; readonly frameKey: string; readonly line: PixelLine}
  >();
  let timeH = 0;

  function update(next: Data): void {
    if (next.unit !== undefined && next.unit !== data?.unit) frame.relabel(next.unit);
    data = next;
    const ticks = tickCountFor(frame.plot().bottom - frame.plot().top);
    const wanted = wantedDomain(extentOf(drawing.courses(next)), drawing.include, ticks);
    domain = settleDomain(domain, wanted, next.dragging);
    draw(next, domain);
    table.update(() => timeTable(drawing.caption, next, drawing.columns(next)), next.dragging);
  }

  function draw(data: Data, domain: Domain): void {
    const scales = frame.axes(domain, data);
    const plot = frame.plot();
    const frameKey = [plot.left, plot.right, plot.top, plot.bottom, data.hours, ...domain].join();
    const xs = toPixels(data.times, scales.x);
    const xsOf = (times: ArrayLike<number>) =>
      times === data.times ? xs : toPixels(times, scales.x);
    const lineOf: View["lineOf"] = (values, times = data.times) => {
      const known = lines.get(values);
      if (known?.times === times && known.frameKey === frameKey) return known.line;
      const line = pixelLine(xsOf(times), toPixels(values, scales.y));
      lines.set(values, {times, frameKey, line});
      return line;
    };
    const words = drawing.draw(data, {plot, domain, y: scales.y, lineOf});
    const headroom = plot.layout.size === "narrow" ? 2 : 12;
    const bounds = {x0: plot.left, x1: plot.right, y0: plot.top - headroom, y1: plot.bottom};
    labels = data.dragging
      ? keepLabels(words, bounds, labels)
      : placeLabels(words, bounds, scales.x(timeH), labels);
    frame.labels.draw(labels);
    frame.cursor(scales.x(timeH));
    frame.readout.draw(plot, words.rows, words.headline);
  }

  return Object.assign(frame.figure, {
    update,
    resize(layout: Plot["layout"]): void {
      frame.resize(layout);
      labels = [];
      if (data) update({...data, dragging: false});
    },
    cursor(next: number): void {
      timeH = next;
      frame.readout.cursor(timeH);
      if (!data) return;
      const x = timeScale(frame.plot().layout, data.hours)(timeH);
      frame.labels.cursor(x);
      frame.cursor(x);
    },
    notice: frame.notice,
    describe: frame.describe,
  });
}

const momentOf = ({hours, startClockH, timeAxis = clockAxis}: TimeData, timeH: number): string =>
  timeAxis.momentText(timeH, hours, startClockH);
