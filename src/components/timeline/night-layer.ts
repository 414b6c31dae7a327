import {select} from "d3-selection";
import {clockText} from "../../lib/clock.js";
import {asleepParts, type Stretch} from "../../lib/pills.js";
import type {Strip} from "./strip.js";

/** Sleep as a wash over plot and meals, with its two edges as sliders. */
export function nightLayer(svg: SVGSVGElement): (strip: Strip) => void {
  const layer = select(svg).append("g").attr("class", "night").attr("aria-hidden", "true");
  const word = layer.append("text").text("asleep");
  return ({frame, state, places}) => {
    const {x, plotTop, zeroY} = frame;
    const parts = asleepParts(state.day.night);
    layer
      .selectAll("rect")
      .data(parts)
      .join((enter) => enter.insert("rect", "text"))
      .attr("x", ([from]) => x(from))
      .attr("y", plotTop)
      .attr("width", ([from, to]) => x(to) - x(from))
      .attr("height", zeroY + 26 - plotTop);
    const longer = (a: Stretch, b: Stretch) => (b[1] - b[0] > a[1] - a[0] ? b : a);
    const [from, to] = parts.reduce(longer, [0, 0]);
    const middle = (x(from) + x(to)) / 2;
    const isCovered = places.some((p) => Math.abs(p.cx - middle) < 60 && p.y < plotTop + 30);
    word
      .attr("x", middle)
      .attr("y", plotTop + 16)
      .attr("display", isCovered || x(to) - x(from) < 56 ? "none" : null);
  };
}

/** Grips lie over the pills' layer, since an edge can be taken anywhere along it. */
export function nightEdgeLayer(svg: SVGSVGElement): (strip: Strip) => void {
  const layer = select(svg).append("g").attr("class", "night-edges");
  const edges = layer
    .selectAll("g")
    .data([0, 1] as const)
    .join("g")
    .attr("class", "night-edge handle")
    .attr("role", "slider")
    .attr("tabindex", 0)
    .attr("aria-label", (edge) => (edge === 0 ? "falling asleep" : "waking"))
    .attr("aria-valuemin", 0)
    .attr("aria-valuemax", 24);
  edges.append("rect").attr("class", "hit").attr("x", -8).attr("width", 16);
  edges.append("path").attr("class", "edge");
  return ({frame, state, startClockH}) => {
    const height = frame.zeroY + 26 - frame.plotTop;
    edges
      .attr("transform", (edge) => `translate(${frame.x(state.day.night[edge])},${frame.plotTop})`)
      .attr("aria-valuenow", (edge) => state.day.night[edge])
      .attr("aria-valuetext", (edge) => clockText(state.day.night[edge], startClockH));
    edges.select("rect").attr("height", height);
    edges.select("path").attr("d", `M0,0V${height}`);
  };
}
