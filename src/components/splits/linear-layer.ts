import type {ScaleLinear} from "d3-scale";
import {doses} from "../../lib/splits/grid.js";
import type {Layer} from "../chart/types.js";
import type {PlainPlot} from "../plain-frame.js";

interface Scales {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

/** What a gut without limits would do, dashed, up to where it leaves the picture. */
export function linearLayer(parent: Layer) {
  const path = parent.append("path").attr("class", "split-linear");
  const words = parent.append("text").attr("class", "split-linear-name");
  return (plot: PlainPlot, {x, y}: Scales, linear: (dose: number) => number): void => {
    const [zero, largest] = [0, doses.at(-1) ?? 0];
    const [, ceiling] = y.domain() as [number, number];
    const [from, to] = [linear(zero), linear(largest)];
    const end = to > ceiling ? largest * ((ceiling - from) / (to - from)) : largest;
    const [x0, y0, x1, y1] = [x(zero), y(from), x(end), y(linear(end))];
    path.attr("d", `M${x0},${y0}L${x1},${y1}`);
    const isFlat = Math.abs(y1 - y0) < 20;
    const lines = ["if gut uptake", "were linear"];
    // beside a steep line on its free side, above a flat one
    const at = isFlat
      ? {x: plot.right, y: y1 - 26}
      : {x: x0 + 0.72 * (x1 - x0) - 12, y: y0 + 0.72 * (y1 - y0) - 12};
    words.attr("text-anchor", "end").attr("x", at.x).attr("y", at.y);
    words
      .selectAll("tspan")
      .data(lines)
      .join("tspan")
      .attr("x", at.x)
      .attr("dy", (_, i) => (i === 0 ? 0 : 18))
      .text(String);
  };
}
