import {curveMonotoneY, line} from "d3-shape";
import {wordWidth} from "../../lib/label-field.js";
import {doses, servingCounts} from "../../lib/splits/grid.js";
import {type IsoLine, type IsoPoint, isoLines} from "../../lib/splits/iso-lines.js";
import type {Quantity} from "../../lib/splits/quantity.js";
import {lineOn, type Ramp, rampColour} from "../../lib/splits/scale.js";
import {rowsOf, type SplitMap} from "../../lib/splits/split-map.js";
import type {Layer} from "../chart/types.js";
import type {MapPlace} from "./place.js";

/** Lines of equal value, joined at the centres of the rows, each named where it ends: above the map or in it. */
export function isoLayer(parent: Layer) {
  const lines = parent.append("g");
  const within = parent.append("g");
  const names = parent.append("g");
  return (place: MapPlace, map: SplitMap, quantity: Quantity, ramp: Ramp): void => {
    const {levels, ceiling} = ramp;
    const found = isoLines(rowsOf(map, quantity.valueOf), doses, levels);
    const path = line<IsoPoint>(
      ({dose}) => place.x(dose),
      ({servings}) => place.y(servings),
    ).curve(curveMonotoneY);
    lines
      .selectAll("path")
      .data(found)
      .join("path")
      .attr("class", "map-iso")
      .style("stroke", ({level}) => lineOn(level / ceiling))
      .attr("d", ({points}) => path(points));

    const inside = found.filter(({points}) => points.at(-1)?.servings !== servingCounts.at(-1));
    const ends = within.selectAll("text").data(inside).join("text").attr("class", "map-iso-name");
    ends.style("fill", ({level}) => lineOn(level / ceiling));
    ends.style("stroke", ({level}) => rampColour(level / ceiling));
    ends.attr("x", ({points}) => place.x(points.at(-1)?.dose ?? 0));
    ends.attr("y", ({points}) => place.y(points.at(-1)?.servings ?? 0) - 7);
    ends.attr("text-anchor", "middle").text(({level}) => quantity.text(level));

    const named = withRoom(found, place, quantity);
    const ticks = names.selectAll("line").data(named).join("line").attr("class", "map-iso-tick");
    ticks.attr("x1", ({x}) => x).attr("x2", ({x}) => x);
    ticks.attr("y1", place.top - 6).attr("y2", place.top);
    const words = names.selectAll("text").data(named).join("text").attr("class", "chart-value");
    words.attr("x", ({x}) => x).attr("y", place.top - 11);
    words.attr("text-anchor", "middle").text(({text}) => text);
  };
}

/** Names of the lines that reach the top row, as far as they do not run into each other. */
function withRoom(
  lines: readonly IsoLine[],
  {x, left, right}: MapPlace,
  {text}: Quantity,
): {x: number; text: string}[] {
  let taken = left;
  return lines
    .flatMap(({level, points}) => {
      const end = points.at(-1);
      if (end === undefined || end.servings !== servingCounts.at(-1)) return [];
      return [{x: x(end.dose), text: text(level)}];
    })
    .sort((a, b) => a.x - b.x)
    .filter((name) => {
      const half = wordWidth(name.text) / 2;
      if (name.x - half < taken || name.x + half > right + 12) return false;
      taken = name.x + half;
      return true;
    });
}
