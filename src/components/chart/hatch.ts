import type {Layer} from "./types.js";

let hatches = 0;

/** Lines at 45°, 6 px apart, on a ground: what is not dissolved, or another kind. Returns the fill. */
export function hatchPattern(parent: Layer, kind = "chart-hatch"): string {
  const id = `chart-hatch-${(hatches += 1)}`;
  const pattern = parent
    .append("pattern")
    .attr("id", id)
    .attr("width", 6)
    .attr("height", 6)
    .attr("patternUnits", "userSpaceOnUse")
    .attr("patternTransform", "rotate(45)");
  pattern.append("rect").attr("class", `${kind}-ground`).attr("width", 6).attr("height", 6);
  pattern.append("path").attr("class", `${kind}-line`).attr("d", "M3,0v6");
  return `url(#${id})`;
}
