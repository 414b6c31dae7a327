import type {Layer} from "./types.js";

/** The sample beside a value: a piece of the line, or a filled box (a colour or a pattern). */
export type Swatch =
  | {readonly kind: "line"; readonly colour: string; readonly dash: string; readonly width: number}
  | {readonly kind: "box"; readonly fill: string};

export const swatchWidth = 24;

export function drawSwatch(parent: Layer, swatch: Swatch, x: number, y: number): void {
  if (swatch.kind === "box") {
    const box = parent
      .append("rect")
      .attr("x", x)
      .attr("y", y - 5.5);
    box.attr("width", swatchWidth).attr("height", 11).style("fill", swatch.fill);
    return;
  }
  parent
    .append("path")
    .attr("class", "chart-line")
    .attr("d", `M${x},${y}h${swatchWidth}`)
    .style("stroke", swatch.colour)
    .style("stroke-width", swatch.width)
    .style("stroke-dasharray", swatch.dash || "none");
}
