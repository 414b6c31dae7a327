import {isCoarse, splits} from "../../lib/splits/grid.js";
import type {Quantity} from "../../lib/splits/quantity.js";
import {rampColour, type Ramp} from "../../lib/splits/scale.js";
import type {SplitMap} from "../../lib/splits/split-map.js";
import type {Layer} from "../chart/types.js";
import type {MapPlace} from "./place.js";

/** One box a cell, with a line of paper between rows; paler where it was not run yet. */
export function cellsLayer(parent: Layer) {
  const cells = parent.selectAll("rect").data(splits).join("rect").attr("class", "map-cell");
  return (place: MapPlace, map: SplitMap, {valueOf}: Quantity, {ceiling}: Ramp): void => {
    const {column, row, x, y} = place;
    cells
      .attr("x", ({dose}) => x(dose) - column / 2)
      .attr("y", ({servings}) => y(servings + 0.5) + 1)
      .attr("width", column)
      .attr("height", row - 2)
      .classed("is-between", (split) => map.isCoarse && !isCoarse(split))
      .style("fill", (_, i) => {
        const cell = map.cells[i];
        return cell ? rampColour(valueOf(cell) / ceiling) : null;
      });
  };
}
