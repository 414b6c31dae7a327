import {type Axis} from "../../lib/evidence/mark.js";
import {ratioTicks} from "../../lib/evidence/ratio.js";
import type {Layer} from "../chart/types.js";
import type {PredictedLayout} from "./predicted-layout.js";

/** The twofold zone, the line of agreement, ticks above and below; a heading for what has no ratio. */
export function drawRatioAxis(parent: Layer, layout: PredictedLayout, axis: Axis): void {
  const {left, right, top, bottom, divided, undivided} = layout;
  parent.selectAll("*").remove();
  if (divided.length > 0) {
    for (const [y1, y2] of stretches(layout)) {
      parent
        .append("rect")
        .attr("class", "ratio-zone")
        .attr("x", axis(0.5))
        .attr("width", axis(2) - axis(0.5))
        .attr("y", y1)
        .attr("height", y2 - y1);
      for (const [value] of ratioTicks) line(axis(value), y1, y2, value === 1);
    }
    for (const [value, label] of ratioTicks) {
      for (const y of [top - 6, bottom + 17]) text("chart-tick", axis(value), y, label, "middle");
    }
    const hasRoom = right - left > 260;
    text("chart-tick", left, 12, hasRoom ? "← model lower" : "← lower", "start");
    text("chart-tick", axis(1), 12, "within twofold", "middle");
    text("chart-tick", right, 12, hasRoom ? "model higher →" : "higher →", "end");
  }
  if (undivided.length > 0) {
    const heading = "Measured in words or as a limit: no number to divide by";
    text("predicted-heading", 0, layout.yOf(divided.length) - 10, heading, "start");
  }

  function line(x: number, y1: number, y2: number, isEqual: boolean): void {
    const mark = parent.append("line").attr("class", isEqual ? "ratio-equal" : "chart-grid");
    mark.attr("x1", x).attr("x2", x).attr("y1", y1).attr("y2", y2);
  }
  function text(name: string, x: number, y: number, words: string, anchor: string): void {
    const label = parent.append("text").attr("class", name).attr("text-anchor", anchor);
    label.attr("x", Math.round(x)).attr("y", Math.round(y)).text(words);
  }
}

/** On a phone the words of a row stand above its marks: no line of the axis crosses them. */
function stretches({isNarrow, divided, yOf, pitch, top, bottom}: PredictedLayout) {
  if (!isNarrow) return [[top, bottom] as const];
  return divided.map((_, i) => [yOf(i) + 20, yOf(i) + pitch - 2] as const);
}
