import {areaBetween, type PixelLine} from "../../lib/pixel-line.js";
import {wordWidth} from "../../lib/label-field.js";
import {valueAt} from "../../lib/series.js";
import {setText} from "../../lib/set-text.js";
import {numberText} from "../../lib/number-text.js";
import {keyed, linesLayer, type Trace} from "../chart/lines.js";
import {bandLayer, bandNotes, type ReferenceBand} from "../chart/band.js";
import {liveChart, type View, type Words} from "../chart/live-chart.js";
import type {LabelWish} from "../chart/place-labels.js";
import type {Row} from "../chart/readout.js";
import type {Chart, Curve, Layer, TimeData} from "../chart/types.js";
import {chartFrame, type FrameOptions} from "../frame.js";

/** A moment of a course that is worth a word, such as the lowest point. */
export interface Mark {
  readonly text: string;
  readonly day: number;
  readonly value: number;
}

/** A value at the cursor, which rests on mornings. */
export interface DayRow {
  readonly label: string;
  readonly textOn: (day: number) => string;
  readonly isQuiet?: boolean;
}

export interface WeekData extends TimeData {
  readonly curves: readonly Curve[];
  /** The last good course beyond what is known of this one, and other runs. */
  readonly ghosts: readonly Curve[];
  readonly marks: readonly Mark[];
  readonly rows: readonly DayRow[];
  /** Words at the start of lines that run too close for words to find their own places. */
  readonly names?: readonly {
    readonly id: string;
    readonly text: string;
    readonly side: "above" | "below";
  }[];
  /** More that the y axis must hold: what strips beside this one show on the same axis. */
  readonly reach?: readonly number[];
}

export interface WeekStripOptions extends FrameOptions {
  /** Values always on the y axis. */
  readonly include: readonly [number, ...number[]];
  readonly band?: ReferenceBand;
  /** Fills what lies between the first curve and this value. */
  readonly level?: number;
  /** The word where an axis does not start at 0. */
  readonly cutText?: (low: number) => string;
}

/** Lines over the weeks of a course, with what is lowest and when it is back. */
export function weekStrip(options: WeekStripOptions): Chart<WeekData> {
  const {level, band} = options;
  const frame = chartFrame(options);
  const drawBand = bandLayer(frame.layer("band", "under"), band);
  const rest = frame.layer("level").append("path").attr("class", "chart-zero");
  const drawFill = fillLayer(frame.layer("fill"));
  const drawGhosts = linesLayer(frame.layer("ghosts"));
  const drawLines = linesLayer(frame.layer("lines"));
  const drawMarks = marksLayer(frame.layer("marks"));

  const drawNames = namesLayer(frame.layer("names"));

  function draw(data: WeekData, view: View): Words {
    const traceOf = (curve: Curve): Trace => ({curve, line: view.lineOf(curve.y, curve.times)});
    const curves = data.curves.map(traceOf);
    const ghosts = data.ghosts.map(traceOf);
    drawBand(view);
    if (level !== undefined) {
      drawFill(curves.slice(0, 1), view.y(level));
      const {left, right} = view.plot;
      rest.attr("d", `M${left},${view.y(level).toFixed(1)}H${right}`);
    }
    drawGhosts(ghosts);
    drawLines(curves);
    drawMarks(data.marks, view);
    drawNames(data.names ?? [], curves, view);
    const rows = data.rows.map(rowOf);
    const named = [...curves, ...ghosts].map(({curve, line}) => labelWish(curve, line));
    return {
      lines: [...curves, ...ghosts].map(({line}) => line),
      labels: named,
      notes: notesOf(view),
      rows,
      headline: {valueAt: (timeH) => rows[0]?.valueAt(timeH) ?? ""},
    };
  }

  function notesOf(view: View) {
    const notes = bandNotes(view, band);
    const [low] = view.domain;
    return notes.map((note) =>
      note.id === "cut" && options.cutText ? {...note, text: options.cutText(low)} : note,
    );
  }

  return liveChart(frame, {
    include: options.include,
    courses: ({curves, ghosts, reach = []}) => [...[...curves, ...ghosts].map(({y}) => y), reach],
    draw,
    columns: ({curves, ghosts, times}) =>
      [...curves, ...ghosts.filter(({id}) => id.startsWith("pin"))].map((curve) => {
        const numberAt = (timeH: number) => valueAt(curve.times ?? times, curve.y, timeH);
        return {
          heading: curve.label,
          valueAt: (timeH: number) => numberText(numberAt(timeH)),
          numberAt,
        };
      }),
    caption: `${options.title}, ${options.unit}`,
  });
}

const rowOf = ({label, textOn, isQuiet = false}: DayRow): Row => ({
  id: label,
  label,
  swatch: null,
  isQuiet,
  valueAt: (timeH) => textOn(Math.round(timeH / 24)),
});

const labelWish = ({id, mark = "", colour}: Curve, upper: PixelLine): LabelWish => ({
  ...{id, text: mark, colour, upper},
  share: id.startsWith("pin") ? 0.55 : 0.06,
});

function fillLayer(parent: Layer) {
  return (traces: readonly Trace[], y: number): void => {
    keyed(parent, traces, ({curve}) => curve.id)
      .attr("class", "chart-tint")
      .style("fill", ({curve}) => curve.colour)
      .attr("d", ({line}) => areaBetween(line, {xs: line.xs, ys: line.ys.map(() => y)}));
  };
}

function namesLayer(parent: Layer) {
  return (names: WeekData["names"] & object, traces: readonly Trace[], {plot}: View): void => {
    const placed = names.flatMap(({id, text, side}) => {
      const trace = traces.find(({curve}) => curve.id === id);
      const start = trace?.line.ys[0];
      if (trace === undefined || start === undefined) return [];
      return [{text, y: start + (side === "above" ? -6 : 18), colour: trace.curve.colour}];
    });
    const texts = parent.selectAll("text").data(placed).join("text");
    texts
      .attr("class", "chart-label is-line")
      .style("fill", ({colour}) => colour)
      .attr("x", plot.left + 10)
      .attr("y", ({y}) => y);
    setText(texts, ({text}) => text);
  };
}

/** A point and its words, below it to the right where there is room. */
function marksLayer(parent: Layer) {
  return (marks: readonly Mark[], {lineOf, plot}: View): void => {
    const placed = marks.map((mark) => {
      const {xs, ys} = lineOf([mark.value], [24 * mark.day]);
      const [x, y] = [xs[0] ?? 0, ys[0] ?? 0];
      const isLeft = x + 12 + wordWidth(mark.text) > plot.right;
      return {...mark, x, y, anchor: isLeft ? "end" : "start"};
    });
    parent
      .selectAll("circle")
      .data(placed)
      .join("circle")
      .attr("class", "chart-mark")
      .attr("r", 3.5)
      .attr("cx", ({x}) => x)
      .attr("cy", ({y}) => y);
    const texts = parent.selectAll("text").data(placed).join("text");
    texts
      .attr("class", "chart-label is-line week-mark")
      .attr("text-anchor", ({anchor}) => anchor)
      .attr("x", ({x, anchor}) => x + (anchor === "end" ? -7 : 7))
      .attr("y", ({y}) => y + 17);
    setText(texts, ({text}) => text);
  };
}
