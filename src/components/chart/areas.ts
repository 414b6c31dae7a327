import {areaBelow, areaBetween, linePath} from "../../lib/pixel-path.js";
import {keyed, type Trace} from "./lines.js";
import type {Layer} from "./types.js";

export interface Area extends Trace {
  /** Height in px of what the area stands on; null: the plot's floor. Left out: a mere line. */
  readonly floor?: Float64Array | null;
}

/** A fifth of the line's colour between each tinted curve and the one it stands on. */
export function tintsLayer(parent: Layer) {
  return (xs: Float64Array, areas: readonly Area[], base: number): void => {
    const tinted = areas.filter(({floor}) => floor !== undefined);
    keyed(parent, tinted, ({curve}) => curve.id)
      .attr("class", "chart-tint")
      .style("fill", ({curve}) => curve.colour)
      .attr("d", ({ys, floor}) =>
        floor ? areaBetween({xs, ys}, {xs, ys: floor}) : areaBelow(linePath({xs, ys}), xs, base),
      );
  };
}

export interface Range {
  readonly id: string;
  readonly colour: string;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** What the uncertain parameters allow; half as strong while a new band is on its way. */
export function rangesLayer(parent: Layer) {
  return (xs: Float64Array, ranges: readonly Range[], isPending: boolean): void => {
    keyed(parent, ranges, ({id}) => id)
      .attr("class", isPending ? "chart-range is-pending" : "chart-range")
      .style("fill", ({colour}) => colour)
      .attr("d", ({low, high}) => areaBetween({xs, ys: high}, {xs, ys: low}));
  };
}
