import {create} from "d3-selection";
import {scaleLinear} from "d3-scale";
import {timeScale} from "../lib/clock.js";
import type {Layout} from "../lib/layout.js";
import type {Domain} from "../lib/y-domain.js";
import {axesLayer} from "./chart/axes.js";
import {drawCaption} from "./chart/caption.js";
import {labelsLayer} from "./chart/labels.js";
import {readoutLayer} from "./chart/readout.js";
import type {Layer, Notice, Plot, Scales, TimeData} from "./chart/types.js";

export interface FrameOptions {
  readonly layout: Layout;
  /** Height of the plot, px. */
  readonly height: number;
  readonly title: string;
  readonly unit: string;
  /** What files and embedding addresses call it; its title in small letters unless told. */
  readonly name?: string;
  /** One sentence for readers who do not see the picture; the page changes it with the state. */
  readonly description?: string;
  /** The coloured bar left of the chart: which side of the walls it shows. */
  readonly spine?: "gut" | "blood" | "brain";
  /** Ticks of y carry a sign. */
  readonly signed?: boolean;
  /** The clock stands below the plot. */
  readonly clock?: boolean;
  /** Room below the plot, px, for what a chart draws there itself. */
  readonly below?: number;
}

/** What every chart of the transect stands in: title, axes, grid, room for a notice, readout. */
export interface Frame {
  readonly figure: HTMLElement;
  readonly title: string;
  readonly name: string | undefined;
  /** A group for marks beneath the grid (`under`) or above it; later ones lie on top. */
  layer(name: string, under?: "under"): Layer;
  readonly labels: ReturnType<typeof labelsLayer>;
  readonly readout: ReturnType<typeof readoutLayer>;
  plot(): Plot;
  /** Draws grid and ticks, and returns the scales that all layers share. */
  axes(domain: Domain, data: TimeData): Scales;
  /** Narrow plots and pictures to save show their own piece of the cursor, which crosses no title. */
  cursor(x: number): void;
  resize(layout: Layout): void;
  notice(notice: Notice | null): void;
  describe(sentence: string): void;
  /** Another unit for the same chart: mg or mmol. */
  relabel(unit: string): void;
}

let frames = 0;

export function chartFrame(options: FrameOptions): Frame {
  const {title} = options;
  let {unit} = options;
  const descriptionId = `chart-description-${(frames += 1)}`;
  const figure = create("figure")
    .attr("class", "chart")
    .attr("data-spine", options.spine ?? null);
  const notice = figure.append("p").attr("class", "chart-notice").attr("hidden", "");
  const svg = figure
    .append("svg")
    .attr("role", "img")
    .attr("aria-label", `${title}, ${unit}`)
    .attr("aria-describedby", descriptionId);
  const sentence = figure.append("p").attr("class", "visually-hidden").attr("id", descriptionId);
  sentence.text(options.description ?? "");

  const under = svg.append("g");
  const drawAxes = axesLayer(svg.append("g"), {
    signed: options.signed ?? false,
    clock: options.clock ?? false,
  });
  const marks = svg.append("g").attr("class", "chart-marks");
  const cursor = svg.append("line").attr("class", "chart-cursor");
  const caption = svg.append("g");
  const labels = labelsLayer(svg.append("g"));
  const readout = readoutLayer(svg.append("g"));
  let shownNotice = "null";
  let plot = plotFor(options.layout, options);

  function resize(layout: Layout): void {
    plot = plotFor(layout, options);
    svg.attr("width", layout.width).attr("height", plot.svgHeight);
    figure
      .attr("data-size", layout.size)
      .style("--plot-left", `${plot.left}px`)
      .style("--plot-width", `${plot.right - plot.left}px`)
      .style("--plot-bottom", `${plot.bottom}px`);
    drawCaption(caption, plot, title, unit);
    cursor.attr("y1", plot.top).attr("y2", plot.bottom);
  }
  resize(options.layout);

  return {
    figure: figure.node() as HTMLElement, // created above, so it is there
    ...{title, name: options.name},
    layer: (name, where) => (where ? under : marks).append("g").attr("data-layer", name),
    labels,
    readout,
    plot: () => plot,
    axes(domain, data) {
      const x = timeScale(plot.layout, data.hours);
      const y = scaleLinear(domain, [plot.bottom, plot.top]);
      drawAxes(plot, {x, y}, data);
      return {x, y};
    },
    cursor(x) {
      cursor.attr("x1", x.toFixed(1)).attr("x2", x.toFixed(1));
    },
    resize,
    notice(next) {
      const key = JSON.stringify(next);
      if (key === shownNotice) return;
      shownNotice = key;
      figure.classed("is-failed", next?.kind === "failed").classed("has-notice", next !== null);
      notice.attr("hidden", next ? null : "").text("");
      if (next) notice.append("b").text(next.cause);
      if (next) notice.append("span").text(` ${next.rest}`);
    },
    describe: (text) => void sentence.text(text),
    relabel(next) {
      unit = next;
      svg.attr("aria-label", `${title}, ${unit}`);
      drawCaption(caption, plot, title, unit);
    },
  };
}

/** A plot less high than this shows nothing, px. */
const leastHeight = 56;

/** Room above holds the notice (or the narrow title line), room below the clock. */
function plotFor(layout: Layout, {height, clock, below = clock ? 30 : 12}: FrameOptions): Plot {
  const top = layout.size === "narrow" ? 30 : 20;
  const {stripHeight = top + height + below} = layout;
  const bottom = top + Math.max(Math.min(height, leastHeight), stripHeight - top - below);
  const svgHeight = bottom + below;
  return {layout, left: layout.left, right: layout.right, top, bottom, svgHeight};
}
