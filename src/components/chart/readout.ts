import {drawSwatch, type Swatch} from "./swatch.js";
import {wordWidth} from "../../lib/label-field.js";
import {namesAt} from "../../lib/layout.js";
import type {Layer, Plot} from "./types.js";
import {putText} from "../../lib/set-text.js";

/** One line of the readout: a sample, a name, and the value at the cursor. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly swatch: Swatch | null;
  readonly isQuiet?: boolean;
  readonly valueAt: (timeH: number) => string;
  /** Height in px of the line's right end, when a leader joins it to its row. */
  readonly endY?: number;
}

/** The one value a narrow chart shows in its title line. */
export interface Headline {
  readonly label?: string;
  readonly swatch?: Swatch;
  readonly valueAt: (timeH: number) => string;
}

/** Values at the cursor: a column in the right gutter or, when narrow, one in the title line. */
export function readoutLayer(parent: Layer) {
  const leaders = parent.append("g");
  const names = parent.append("g");
  const values = parent.append("g");
  let drawn = "";
  let rows: readonly Row[] = [];
  let timeH = 0;

  function draw(plot: Plot, next: readonly Row[], headline: Headline): void {
    const isNarrow = plot.layout.size === "narrow";
    rows = isNarrow ? [headlineRow(headline)] : next;
    const pitch = rowPitch(plot, rows.length);
    const yOf = (i: number): number => (isNarrow ? 10 : plot.top + 9 + i * pitch);
    const key = JSON.stringify([plot, rows.map(({id, label, swatch}) => [id, label, swatch])]);
    if (key !== drawn) {
      drawn = key;
      drawNames(plot, yOf);
    }
    drawLeaders(plot, yOf);
    cursor(timeH);
  }

  function drawNames(plot: Plot, yOf: (i: number) => number): void {
    names.selectAll("*").remove();
    values.selectAll("*").remove();
    const isNarrow = plot.layout.size === "narrow";
    rows.forEach((row, i) => {
      const y = yOf(i);
      const quiet = row.isQuiet ? " is-quiet" : "";
      const end = plot.layout.width;
      const sampleX = isNarrow ? end - wordWidth(row.valueAt(timeH)) - 36 : plot.right + 16;
      const hasRoom = !isNarrow || end > 300; // else the sample would lie on the unit
      if (row.swatch && hasRoom) drawSwatch(names, row.swatch, sampleX, y);
      if (!isNarrow) write(names, `chart-name${quiet}`, namesAt(plot.layout), y).text(row.label);
      write(values, `chart-value${quiet}`, end, y).attr("text-anchor", "end");
    });
  }

  function drawLeaders(plot: Plot, yOf: (i: number) => number): void {
    const joined = plot.layout.size === "narrow" ? [] : rows.map((row, i) => ({row, y: yOf(i)}));
    leaders
      .selectAll<SVGPathElement, {row: Row; y: number}>("path")
      .data(joined.filter(({row}) => row.endY !== undefined))
      .join("path")
      .attr("class", "chart-leader")
      .style("stroke", ({row}) => (row.swatch?.kind === "line" ? row.swatch.colour : null))
      .attr(
        "d",
        ({row, y}) => `M${plot.right + 1},${round(row.endY ?? y)}L${plot.right + 13},${y}h3`,
      );
  }

  function cursor(next: number): void {
    timeH = next;
    const texts = values.node()?.children ?? [];
    rows.forEach((row, i) => {
      const element = texts[i];
      if (element) putText(element, row.valueAt(timeH));
    });
  }

  return {draw, cursor};
}

function headlineRow({label, swatch, valueAt}: Headline): Row {
  const text = (timeH: number): string => (label ? `${label} ${valueAt(timeH)}` : valueAt(timeH));
  return {id: "headline", label: label ?? "", swatch: swatch ?? null, valueAt: text};
}

/** Rows stand 18.5 px apart, closer when they would run far below the plot. */
function rowPitch({top, bottom}: Plot, count: number): number {
  return Math.max(14.5, Math.min(18.5, (bottom + 24 - top) / Math.max(1, count)));
}

function write(parent: Layer, name: string, x: number, y: number) {
  return parent
    .append("text")
    .attr("class", name)
    .attr("x", x)
    .attr("y", round(y + 4.5));
}

const round = (value: number): number => Math.round(value * 10) / 10;
