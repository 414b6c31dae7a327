import {stoolWeights} from "/models/generated/stool.js";
import type {Split} from "../../lib/splits/grid.js";
import type {SplitMap} from "../../lib/splits/split-map.js";
import {type Corner, staircase, stoolLimits} from "../../lib/splits/stool-limit.js";
import {hatchPattern} from "../chart/hatch.js";
import type {Layer} from "../chart/types.js";
import type {MapPlace} from "./place.js";

/** The staircase beyond which stool counts as loose, with its name; hatched beyond, under the lines. */
export function limitLayer(under: Layer, parent: Layer) {
  const hatch = hatchPattern(under, "map-hatch");
  const beyond = under.append("g");
  const stairs = parent.append("g");
  const flag = parent.append("g").attr("class", "map-flag");
  const box = flag.append("rect").attr("rx", 4);
  const lines = flag.append("g");

  return (place: MapPlace, map: SplitMap, shown: Split): void => {
    const limits = stoolLimits(map);
    const {x, y, right, row, column} = place;
    const edge = (dose: number) => Math.max(x(dose), place.left);
    const rows = limits.flatMap((dose, i) => (dose === null ? [] : [{dose, servings: i + 1}]));
    beyond
      .selectAll("rect")
      .data(rows)
      .join("rect")
      .attr("x", ({dose}) => edge(dose))
      .attr("width", ({dose}) => Math.max(0, right - edge(dose)))
      .attr("y", ({servings}) => y(servings + 0.5) + 1)
      .attr("height", row - 2)
      .style("fill", hatch);
    const path = (corners: readonly Corner[]) =>
      corners.map(([dose, height], i) => `${i ? "L" : "M"}${edge(dose)},${y(height)}`).join("");
    stairs.selectAll("path").data(staircase(limits)).join("path").attr("class", "map-limit");
    stairs.selectAll<SVGPathElement, Corner[]>("path").attr("d", path);

    flag.attr("display", rows.length > 0 ? null : "none");
    if (rows.length === 0) return;
    const edges = rows.map(({dose}) => edge(dose));
    const isNarrow = place.right - place.left < 500;
    const words = isNarrow ? narrowWords : wideWords;
    const width = isNarrow ? 100 : 192;
    const isInside = right - Math.max(...edges) > width + 2 * column;
    const flagX = isInside
      ? (right + Math.max(...edges)) / 2 - width / 2
      : Math.min(...edges) - width - 12;
    // in the upper rows, unless the chosen cell and its callout are there
    const flagY = y(shown.servings >= 4 ? 2 : 5) - 24;
    box.attr("x", flagX).attr("y", flagY).attr("width", width).attr("height", 48);
    lines
      .selectAll("text")
      .data(words)
      .join("text")
      .attr("class", (_, i) => (i === 0 || isNarrow ? "map-flag-name" : "map-flag-note"))
      .attr("x", flagX + 12)
      .attr("y", (_, i) => flagY + 20 + 18 * i)
      .text(String);
  };
}

const {value: limitG} = stoolWeights.loose;
const wideWords = [`Stool above ${limitG} g a day`, "loose stools become likely"];
const narrowWords = ["Stool above", `${limitG} g a day`];
