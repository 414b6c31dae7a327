import {areaBelow, areaBetween, type PixelLine} from "../../lib/pixel-line.js";
import {keyed, type Trace} from "./lines.js";
import type {Layer} from "./types.js";

export interface Area extends Trace {
  /** What the area stands on; null: the plot's floor. Left out: a mere line. */
  readonly floor?: PixelLine | null;
}

/** A fifth of the line's colour between each tinted curve and the one it stands on. */
export function tintsLayer(parent: Layer) {
  return (areas: readonly Area[], base: number): void => {
    const tinted = areas.filter(({floor}) => floor !== undefined);
    keyed(parent, tinted, ({curve}) => curve.id)
      .attr("class", "chart-tint")
      .style("fill", ({curve}) => curve.colour)
      .attr("d", ({line, floor}) => (floor ? areaBetween(line, floor) : areaBelow(line, base)));
  };
}

export interface Range {
  readonly id: string;
  readonly colour: string;
  readonly low: PixelLine;
  readonly high: PixelLine;
}

/** What the uncertain parameters allow; half as strong while a new band is on its way. */
export function rangesLayer(parent: Layer) {
  return (ranges: readonly Range[], isPending: boolean): void => {
    keyed(parent, ranges, ({id}) => id)
      .attr("class", isPending ? "chart-range is-pending" : "chart-range")
      .style("fill", ({colour}) => colour)
      .attr("d", ({low, high}) => areaBetween(high, low));
  };
}
