import {create} from "d3-selection";
import {numberText} from "../lib/number-text.js";
import type {Layer, Notice} from "./chart/types.js";
import {chartFoot} from "./chart-foot.js";
import type {DetailsTable} from "./details-table.js";

export interface PlainFrameOptions {
  readonly title: string;
  /** The unit of y, behind the title. */
  readonly unit: string;
  /** What files and embedding addresses call it; its title in small letters unless told. */
  readonly name?: string;
  /** Height of the plot, px, or by the width that the figure has. */
  readonly height: number | ((width: number) => number);
  /** Names the x axis, with its unit. */
  readonly xLabel?: string;
  /** Room around the plot, px. */
  readonly margin?: Partial<Margin>;
  /** It holds handles: controls in a group, where a picture would hide them from who hears the page. */
  readonly hasHandles?: boolean;
}

export interface Margin {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the plot lies inside its svg, px. */
export interface PlainPlot extends Margin {
  /** Width of the whole svg; `left`, `right`, `top` and `bottom` are the edges of the plot. */
  readonly width: number;
}

/** One axis: where its ticks stand, px, and what they say. */
export interface Ticks {
  readonly places: readonly number[];
  readonly texts: readonly string[];
}

/** What a chart of its own stands in: title, axes, room for a notice, a table behind it. */
export interface PlainFrame {
  readonly figure: HTMLElement;
  /** A group for marks beneath the grid (`under`) or above it; later ones lie on top. */
  layer(name: string, under?: "under"): Layer;
  readonly table: DetailsTable;
  plot(): PlainPlot;
  /** Grid lines and tick words; redrawn only when they differ. `zero` is where a heavier line lies. */
  axes(ticks: {readonly x: Ticks; readonly y: Ticks; readonly zero?: number}): void;
  /** Calls back when the figure first has a width and whenever it has another. */
  onResize(draw: () => void): void;
  notice(notice: Notice | null): void;
  /** One sentence for readers who do not see the picture; it changes with the state. */
  describe(sentence: string): void;
  relabel(words: {readonly title?: string; readonly unit?: string; readonly xLabel?: string}): void;
}

let frames = 0;

export function plainFrame(options: PlainFrameOptions): PlainFrame {
  const margin: Margin = {left: 54, right: 16, top: 12, bottom: 40, ...options.margin};
  let words = {title: options.title, unit: options.unit, xLabel: options.xLabel ?? ""};
  const id = `plain-chart-${(frames += 1)}`;
  const figure = create("figure").attr("class", "chart plain-chart");
  const caption = figure.append("figcaption").attr("class", "plain-title");
  const [title, unit] = [caption.append("b"), caption.append("span")];
  const notice = figure.append("p").attr("class", "plain-notice").attr("hidden", "");
  const svg = figure
    .append("svg")
    .attr("role", options.hasHandles ? "group" : "img")
    .attr("aria-describedby", `${id}-text`);
  const sentence = figure.append("p").attr("class", "visually-hidden").attr("id", `${id}-text`);
  const under = svg.append("g");
  const grid = svg.append("g");
  const marks = svg.append("g").attr("class", "chart-marks");
  const xTitle = svg.append("text").attr("class", "chart-unit").attr("text-anchor", "middle");
  const element = figure.node() as HTMLElement; // created above, so it is there
  const table = chartFoot(element, {
    ...{caption: options.title, title: options.title, name: options.name},
  });
  let width = 0;
  let drawn = "";

  const plot = (): PlainPlot => {
    const plotHeight =
      typeof options.height === "function" ? options.height(width) : options.height;
    return {
      width,
      left: margin.left,
      right: width - margin.right,
      top: margin.top,
      bottom: margin.top + plotHeight,
    };
  };
  function write(): void {
    title.text(words.title);
    unit.text(words.unit);
    svg.attr("aria-label", [words.title, words.unit].filter(Boolean).join(", "));
    const {left, right, bottom} = plot();
    xTitle
      .attr("x", (left + right) / 2)
      .attr("y", bottom + 37)
      .text(words.xLabel);
  }
  write();

  return {
    figure: element,
    layer: (name, where) => (where ? under : marks).append("g").attr("data-layer", name),
    table,
    plot,
    axes({x, y, zero}) {
      const {left, right, top, bottom} = plot();
      const key = JSON.stringify([x, y, zero, left, right, top, bottom]);
      if (key === drawn) return;
      drawn = key;
      grid.selectAll("*").remove();
      y.places.forEach((place, i) => {
        line(grid, "chart-grid", {x1: left, x2: right, y1: place, y2: place});
        text(grid, {x: left - 10, y: place + 4.5, anchor: "end"}, y.texts[i]);
      });
      if (zero !== undefined) {
        line(grid, "chart-zero", {x1: left, x2: right, y1: zero, y2: zero});
      }
      x.places.forEach((place, i) =>
        text(grid, {x: place, y: bottom + 18, anchor: "middle"}, x.texts[i]),
      );
    },
    onResize(draw) {
      new ResizeObserver(([entry]) => {
        const next = Math.round(entry?.contentRect.width ?? 0);
        if (next === 0 || next === width) return;
        width = next;
        svg.attr("width", width).attr("height", plot().bottom + margin.bottom);
        write();
        draw();
      }).observe(element);
    },
    notice(next) {
      figure.classed("is-failed", next?.kind === "failed");
      notice.attr("hidden", next ? null : "").text("");
      if (next) notice.append("b").text(next.cause);
      if (next) notice.append("span").text(` ${next.rest}`);
    },
    describe: (what) => void sentence.text(what),
    relabel(next) {
      words = {...words, ...next};
      write();
    },
  };
}

/** Ticks of a scale as most axes have them. */
export function ticksOf(
  scale: {(value: number): number; ticks(count: number): number[]},
  count: number,
  textOf: (value: number) => string = (value) => numberText(value),
): Ticks {
  const values = scale.ticks(count);
  return {places: values.map((value) => scale(value)), texts: values.map(textOf)};
}

function line(
  parent: Layer,
  name: string,
  at: {readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number},
): void {
  const mark = parent.append("line").attr("class", name);
  for (const [key, value] of Object.entries(at)) mark.attr(key, round(value));
}

function text(
  parent: Layer,
  {x, y, anchor}: {x: number; y: number; anchor: "middle" | "end"},
  words = "",
): void {
  const mark = parent.append("text").attr("class", "chart-tick").attr("text-anchor", anchor);
  mark.attr("x", round(x)).attr("y", round(y)).text(words);
}

const round = (value: number): number => Math.round(value * 10) / 10;
