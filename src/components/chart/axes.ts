import {tickTexts} from "../../lib/number-text.js";
import {clockAxis} from "../../lib/time-axis.js";
import {niceTicks, tickCountFor, type Domain} from "../../lib/y-domain.js";
import type {Layer, Plot, Scales, TimeData} from "./types.js";

/** Grid, zero line, ticks of y and the clock below; redrawn only when they change. */
export function axesLayer(parent: Layer, style: {signed: boolean; clock: boolean}) {
  let drawn = "";
  return (plot: Plot, {x, y}: Scales, data: TimeData): void => {
    const {hours, startClockH, timeAxis = clockAxis} = data;
    const key = [plot.layout.width, plot.left, plot.top, y.domain(), hours, startClockH].join();
    if (key === drawn) return;
    drawn = key;

    const ticks = niceTicks(y.domain() as [number, number], tickCountFor(plot.bottom - plot.top));
    const texts = tickTexts(ticks, style.signed);
    const times = timeAxis.ticks(plot.layout, hours);
    parent.selectAll("*").remove();
    for (const time of times)
      drawLine(parent, "chart-grid", x(time), plot.top, x(time), plot.bottom);
    ticks.forEach((tick, i) => {
      drawLine(parent, "chart-grid", plot.left, y(tick), plot.right, y(tick));
      drawText(parent, "chart-tick", plot.left - 10, y(tick) + 4.5, texts[i] ?? "", "end");
    });
    const zero = zeroLine(y.domain() as [number, number]);
    drawLine(parent, "chart-zero", plot.left, y(zero), plot.right, y(zero));
    // a strip that leaves the clock to one below it still has its own in a picture
    const clock = parent.append("g").attr("class", style.clock ? null : "chart-spare-clock");
    drawClock(clock, plot, {x, y}, times, data);
  };
}

/** Zero where the axis crosses it, else the axis' low end. */
const zeroLine = ([low, high]: Domain): number => (low <= 0 && high >= 0 ? 0 : low);

function drawClock(
  parent: Layer,
  plot: Plot,
  {x}: Scales,
  ticks: readonly number[],
  {hours, startClockH, timeAxis = clockAxis}: TimeData,
): void {
  for (const tick of ticks) {
    const text = timeAxis.tickText(tick, hours, startClockH);
    const atEnd = plot.layout.size === "narrow" && x(tick) > plot.right - 16;
    const atStart = plot.layout.size === "narrow" && tick === 0;
    const anchor = atEnd ? "end" : atStart ? "start" : "middle";
    drawText(parent, "chart-tick", x(tick), plot.bottom + 20, text, anchor);
  }
}

function drawLine(
  parent: Layer,
  name: string,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): void {
  const line = parent.append("line").attr("class", name);
  line.attr("x1", x1).attr("y1", round(y1)).attr("x2", x2).attr("y2", round(y2));
}

function drawText(
  parent: Layer,
  name: string,
  x: number,
  y: number,
  text: string,
  anchor: "start" | "middle" | "end",
): void {
  parent
    .append("text")
    .attr("class", name)
    .attr("x", round(x))
    .attr("y", round(y))
    .attr("text-anchor", anchor)
    .text(text);
}

const round = (value: number): number => Math.round(value * 10) / 10;
