import {numberText} from "../../lib/number-text.js";
import {wordHeight} from "../../lib/label-field.js";
import type {NoteWish} from "./place-labels.js";
import type {View} from "./live-chart.js";
import type {Layer} from "./types.js";

/** The range in which the reader's values are usual. */
export interface ReferenceBand {
  readonly low: number;
  readonly high: number;
  /** "reference"; a wide chart adds the numbers. */
  readonly label: string;
}

export function bandLayer(parent: Layer, band: ReferenceBand | undefined) {
  const rect = parent.append("rect").attr("class", "chart-band");
  let drawn = "";
  return (view: View): void => {
    if (!band) return;
    const {plot} = view;
    const [top, bottom] = edges(band, view);
    const key = [plot.left, plot.right, top, bottom].join();
    if (key === drawn) return;
    drawn = key;
    rect
      .attr("x", plot.left)
      .attr("width", plot.right - plot.left)
      .attr("y", top)
      .attr("height", Math.max(0, bottom - top));
  };
}

/** The band's name inside it, and a word where the axis does not start at 0. */
export function bandNotes(view: View, band: ReferenceBand | undefined): NoteWish[] {
  const {plot, domain} = view;
  const notes: NoteWish[] = [];
  if (band) {
    const isNarrow = plot.layout.size === "narrow";
    const text = isNarrow ? band.label : `${band.label} ${band.low} to ${band.high}`;
    const [top, bottom] = edges(band, view);
    const bottoms = bottom - top > wordHeight + 2 ? [top + wordHeight + 3, bottom - 2] : [];
    notes.push({id: "band", text, kind: "note", bottoms});
  }
  if (domain[0] > 0) {
    const text = `axis starts at ${numberText(domain[0])}`;
    notes.push({id: "cut", text, kind: "aside", bottoms: [plot.bottom]});
  }
  return notes;
}

/** As far as the axis reaches. */
function edges(band: ReferenceBand, {domain, y}: View): [top: number, bottom: number] {
  return [y(Math.min(band.high, domain[1])), y(Math.max(band.low, domain[0]))];
}
