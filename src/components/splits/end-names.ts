import {keptApart} from "../../lib/keep-apart.js";
import {last} from "../../lib/series.js";
import type {Trace} from "../chart/lines.js";
import type {Layer} from "../chart/types.js";
import type {PlainPlot} from "../plain-frame.js";

/** Names at the right ends of lines, on leaders where they had to make room for each other. */
export function endNames(parent: Layer) {
  return (traces: readonly Trace[], {right, bottom}: PlainPlot): void => {
    const ends = traces
      .map(({curve, line}) => ({curve, y: last(line.ys)}))
      .sort((a, b) => a.y - b.y);
    const kept = keptApart(
      ends.map(({y}) => y),
      18,
    );
    const lift = Math.min(0, bottom - (kept.at(-1) ?? 0));
    const names = ends.map((end, i) => ({...end, at: (kept[i] ?? end.y) + lift}));
    parent
      .selectAll("path")
      .data(names)
      .join("path")
      .attr("class", "chart-leader")
      .attr("d", ({y, at}) => `M${right + 2},${y}L${right + 10},${at}h4`);
    parent
      .selectAll("text")
      .data(names)
      .join("text")
      .attr("class", "chart-value")
      .attr("x", right + 18)
      .attr("y", ({at}) => at + 4.5)
      .text(({curve}) => curve.label);
  };
}
