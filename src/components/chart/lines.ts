import type {Selection} from "d3-selection";
import {linePath} from "../../lib/pixel-path.js";
import type {Curve, Layer} from "./types.js";

/** A curve with its height in px at every point. */
export interface Trace {
  readonly curve: Curve;
  readonly ys: Float64Array;
}

/** One path per curve. */
export function linesLayer(parent: Layer) {
  return (xs: Float64Array, traces: readonly Trace[]): void => {
    keyed(parent, traces, ({curve}) => curve.id)
      .attr("class", "chart-line")
      .style("stroke", ({curve}) => curve.colour)
      .style("stroke-width", ({curve}) => curve.width ?? 2.5)
      .style("stroke-dasharray", ({curve}) => curve.dash || null)
      .attr("d", ({ys}) => linePath({xs, ys}));
  };
}

/** One path per datum, kept from update to update by its key. */
export function keyed<Datum>(
  parent: Layer,
  data: readonly Datum[],
  key: (datum: Datum) => string,
): Selection<SVGPathElement, Datum, SVGGElement, undefined> {
  return parent.selectAll<SVGPathElement, Datum>("path").data(data, key).join("path").order();
}
