import type {RaisedPoint} from "../../lib/barrier/data.js";
import type {Layer} from "../chart/types.js";

/** A measured point where it stands on a chart, px. */
export interface DrawnPoint {
  readonly point: RaisedPoint;
  readonly x: number;
  readonly y: (percent: number) => number;
  readonly text: string;
  readonly wordY: number;
  readonly anchor: "start" | "middle" | "end";
}

const beside = {start: 8, middle: 0, end: -8} as const;

/** Measured points with their spread: filled when seen in people, open when recalled or of animals. */
export function pointsLayer(parent: Layer): (drawn: readonly DrawnPoint[]) => void {
  const bars = parent.append("g");
  const dots = parent.append("g");
  const words = parent.append("g");
  const key = ({point: {source, hours}}: DrawnPoint): string => `${source} ${hours}`;
  return (drawn) => {
    const spans = drawn.filter(({point: {low, high}}) => low !== undefined && high !== undefined);
    bars
      .selectAll<SVGPathElement, DrawnPoint>("path")
      .data(spans, key)
      .join("path")
      .attr("class", "measured-span")
      .attr("d", spanPath);
    dots
      .selectAll<SVGCircleElement, DrawnPoint>("circle")
      .data(drawn, key)
      .join("circle")
      .attr("class", ({point: {isSeen, species}}) =>
        isSeen && species === "human" ? "measured-dot" : "measured-dot is-open",
      )
      .attr("r", 4)
      .attr("cx", ({x}) => x)
      .attr("cy", ({point, y}) => y(point.rise));
    words
      .selectAll<SVGTextElement, DrawnPoint>("text")
      .data(drawn, key)
      .join("text")
      .attr("class", "chart-label is-line measured-word")
      .attr("text-anchor", ({anchor}) => anchor)
      .attr("x", ({x, anchor}) => x + beside[anchor])
      .attr("y", ({wordY}) => wordY)
      .text(({text}) => text);
  };
}

/** End caps only where the study gave the spread itself. */
function spanPath({point: {low = 0, high = 0, isOurs = false}, x, y}: DrawnPoint): string {
  const caps = isOurs ? "" : `M${x - 4},${y(low)}h8M${x - 4},${y(high)}h8`;
  return `M${x},${y(low)}V${y(high)}${caps}`;
}
