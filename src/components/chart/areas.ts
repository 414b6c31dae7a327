import {areaBelow, areaBetween, type PixelLine} from "../../lib/pixel-line.js";
import {keyed, movePaths, type Trace} from "./lines.js";
import type {Layer} from "./types.js";

export interface Area extends Trace {
  /** What the area stands on; null: the plot's floor. Left out: a mere line. */
  readonly floor?: PixelLine | null;
}

/** A fifth of the line's colour between each tinted curve and the one it stands on. */
export function tintsLayer(parent: Layer) {
  return (areas: readonly Area[], base: number): void => {
    const tinted = areas.filter(({floor}) => floor !== undefined);
    const paths = keyed(
      parent,
      tinted,
      ({curve: {id, colour}}) => id + colour,
      (fresh) => fresh.attr("class", "chart-tint").style("fill", ({curve}) => curve.colour),
    );
    movePaths(paths, ({line, floor}) => (floor ? areaBetween(line, floor) : areaBelow(line, base)));
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
    const paths = keyed(
      parent,
      ranges,
      ({id, colour}) => id + colour,
      (fresh) => fresh.attr("class", "chart-range").style("fill", ({colour}) => colour),
    );
    paths.classed("is-pending", isPending);
    movePaths(paths, ({low, high}) => areaBetween(high, low));
  };
}
