import {wordWidth} from "../../lib/label-field.js";
import type {Split} from "../../lib/splits/grid.js";
import type {Layer} from "../chart/types.js";
import type {MapPlace} from "./place.js";

/** The chosen cell, framed and with its figure. */
export function markerLayer(parent: Layer) {
  const box = parent.append("rect").attr("class", "map-marker").attr("rx", 4);
  const word = parent.append("text").attr("class", "chart-value").attr("text-anchor", "middle");
  return (place: MapPlace, {dose, servings}: Split, text: string): void => {
    const width = Math.max(place.column, wordWidth(text) + 8);
    const [x, y] = [place.x(dose), place.y(servings)];
    const left = Math.min(Math.max(x, place.left + width / 2), place.right - width / 2) - width / 2;
    box
      .attr("x", left)
      .attr("y", y - 14)
      .attr("width", width)
      .attr("height", 28);
    word
      .attr("x", left + width / 2)
      .attr("y", y + 4.5)
      .text(text);
  };
}
