import type {Selection} from "d3-selection";
import {linePath, type PixelLine} from "../../lib/pixel-line.js";
import type {Curve, Layer} from "./types.js";

/** A curve and its line in px. */
export interface Trace {
  readonly curve: Curve;
  readonly line: PixelLine;
}

/** One path per curve. */
export function linesLayer(parent: Layer) {
  return (traces: readonly Trace[]): void => {
    movePaths(keyed(parent, traces, lookOf, dress), ({line}) => linePath(line));
  };
}

/** A curve that changes its look is drawn anew; all others keep theirs, and only move. */
const lookOf = ({curve: {id, colour, width, dash}}: Trace): string =>
  [id, colour, width, dash].join();

const dress = (paths: Paths<Trace>) =>
  paths
    .attr("class", "chart-line")
    .style("stroke", ({curve}) => curve.colour)
    .style("stroke-width", ({curve}) => curve.width ?? 2.5)
    .style("stroke-dasharray", ({curve}) => curve.dash || null);

/** One path per datum, kept from update to update by its key, dressed when it is new. */
export function keyed<Datum>(
  parent: Layer,
  data: readonly Datum[],
  key: (datum: Datum) => string,
  dressNew: (paths: Paths<Datum>) => Paths<Datum> = (paths) => paths,
): Paths<Datum> {
  return parent
    .selectAll<SVGPathElement, Datum>("path")
    .data(data, key)
    .join((enter) => dressNew(enter.append("path")))
    .order();
}

/** Pinned runs and the pill-free day stand still under a moving dose: nothing to lay out anew. */
export function movePaths<Datum>(paths: Paths<Datum>, pathOf: (datum: Datum) => string): void {
  paths.each(function (datum) {
    const path = pathOf(datum);
    if (drawn.get(this) === path) return;
    drawn.set(this, path);
    this.setAttribute("d", path);
  });
}

const drawn = new WeakMap<SVGPathElement, string>();

type Paths<Datum> = Selection<SVGPathElement, Datum, SVGGElement, undefined>;
