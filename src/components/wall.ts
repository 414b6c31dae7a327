import {create} from "d3-selection";
import type {Layout} from "../lib/layout.js";

/** A barrier between two strips: a fine double line with its name. Used for nothing else. */
export function wall(options: {
  readonly layout: Layout;
  readonly name: string;
}): HTMLElement & {resize(layout: Layout): void} {
  const element = create("div").attr("class", "wall");
  const stub = element.append("svg").attr("class", "wall-stub");
  element.append("span").attr("class", "wall-name").text(options.name);
  const line = element.append("svg").attr("class", "wall-line");
  for (const svg of [stub, line]) {
    svg.attr("height", 6).attr("aria-hidden", "true");
    for (const y of [1.25, 4.75]) {
      svg.append("line").attr("x2", "100%").attr("y1", y).attr("y2", y);
    }
  }
  const resize = ({size, left, right}: Layout): void => {
    element
      .attr("data-size", size)
      .style("--plot-left", `${left}px`)
      .style("--plot-width", `${right - left}px`);
  };
  resize(options.layout);
  return Object.assign(element.node() as HTMLElement, {resize}); // created above, so it is there
}
