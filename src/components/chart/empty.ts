import type {Layer, Plot} from "./types.js";

/** What an empty chart says, and how to start. */
export interface Empty {
  readonly says: string;
  readonly hint: string;
}

export function emptyLayer(parent: Layer) {
  return (plot: Plot, empty: Empty | null): void => {
    const lines = empty ? [empty.says, empty.hint] : [];
    const middle = (plot.top + plot.bottom) / 2;
    parent
      .selectAll("text")
      .data(lines)
      .join("text")
      .attr("class", (_, i) => (i === 0 ? "chart-empty" : "chart-empty is-hint"))
      .attr("x", (plot.left + plot.right) / 2)
      .attr("y", (_, i) => middle - 5 + i * 22)
      .attr("text-anchor", "middle")
      .text(String);
  };
}
