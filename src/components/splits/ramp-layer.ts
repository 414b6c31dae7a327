import {scaleLinear} from "d3-scale";
import type {Quantity} from "../../lib/splits/quantity.js";
import {type Ramp, rampColour} from "../../lib/splits/scale.js";
import {tickTexts} from "../../lib/number-text.js";
import type {Layer} from "../chart/types.js";
import type {MapPlace} from "./place.js";

const pieces = Array.from({length: 40}, (_, i) => (i + 0.5) / 40);

/** What the colours mean, below the map, and how far the map has come, at its right. */
export function rampLayer(parent: Layer) {
  const bar = parent.append("g");
  const ticks = parent.append("g");
  const frame = parent.append("rect").attr("class", "map-ramp-edge");
  const stage = parent.append("text").attr("class", "chart-name").attr("text-anchor", "end");
  return (place: MapPlace, {unit}: Quantity, {ceiling, levels}: Ramp, says: string): void => {
    const {left, right} = place;
    const width = Math.min(232, (right - left) * 0.6);
    const y = place.bottom + 58;
    const x = scaleLinear([0, ceiling], [left, left + width]);
    bar
      .selectAll("rect")
      .data(pieces)
      .join("rect")
      .attr("class", "map-cell")
      .attr("x", (share) => left + (share - 0.5 / pieces.length) * width)
      .attr("y", y)
      .attr("width", width / pieces.length)
      .attr("height", 10)
      .style("fill", rampColour);
    frame.attr("x", left).attr("y", y).attr("width", width).attr("height", 10);
    const last = levels.at(-1) ?? ceiling;
    const values = width / levels.length < 38 ? [0, last] : [0, ...levels];
    const texts = tickTexts(values);
    const words = ticks.selectAll("text").data(values).join("text").attr("class", "chart-tick");
    words.attr("x", (value) => x(value)).attr("y", y + 27);
    words.attr("text-anchor", (_, i) => (i === 0 ? "start" : "middle"));
    words.text((_, i) => (i === values.length - 1 ? `${texts[i]} ${unit}` : (texts[i] ?? "")));
    stage
      .attr("x", right)
      .attr("y", y + 9)
      .text(says);
  };
}
