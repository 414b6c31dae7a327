import type {Place} from "../../lib/place-label.js";
import type {Layer} from "./types.js";

/** A word in the plot: on a line with a halo of paper, inside an area, or a note at the left. */
export interface Label {
  readonly id: string;
  readonly text: string;
  readonly colour: string;
  readonly place: Place;
  readonly kind: "line" | "area" | "note" | "aside";
}

/** Words standing in the plot; one steps aside while the cursor is within 4 px of it. */
export function labelsLayer(parent: Layer) {
  let shown: readonly Label[] = [];
  let cursorX = NaN;
  const isCovered = ({place: {box}}: Label): boolean =>
    cursorX > box.x0 - 4 && cursorX < box.x1 + 4;

  const stepAside = (): void => {
    parent.selectAll<SVGTextElement, Label>("text").attr("display", (label) => {
      return isCovered(label) ? "none" : null;
    });
  };
  return {
    draw(labels: readonly Label[]): void {
      if (labels === shown) return;
      shown = labels;
      parent
        .selectAll<SVGTextElement, Label>("text")
        .data(labels, (label) => label.id)
        .join("text")
        .attr("class", (label) => `chart-label is-${label.kind}`)
        .style("fill", (label) => label.colour)
        .attr("x", (label) => Math.round(isNote(label) ? label.place.box.x0 : label.place.x))
        .attr("y", (label) => Math.round(label.place.y))
        .attr("text-anchor", (label) => (isNote(label) ? "start" : "middle"))
        .text((label) => label.text);
      stepAside();
    },
    cursor(x: number): void {
      if (x === cursorX) return;
      const before = shown.filter(isCovered).length;
      cursorX = x;
      if (before > 0 || shown.some(isCovered)) stepAside();
    },
  };
}

const isNote = (label: Label): boolean => label.kind === "note" || label.kind === "aside";
