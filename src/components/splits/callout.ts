import {create} from "d3-selection";
import type {MapPlace} from "./place.js";
import type {Split} from "../../lib/splits/grid.js";

export interface CalloutWords {
  readonly name: string;
  readonly value: string;
  /** Where its link leads. */
  readonly address: string;
}

export type Callout = HTMLElement & {
  /** While a mouse only passes over the cells, the callout lets it through. */
  update(place: MapPlace, split: Split, words: CalloutWords, isPassing: boolean): void;
};

/** Room for the longest of its lines, px; it is as wide as its words. */
const room = 200;

/** The name of the chosen cell beside it, and the way to its day. */
export function callout(): Callout {
  const root = create("div").attr("class", "map-callout");
  const name = root.append("b");
  const value = root.append("span");
  const link = root.append("a").text("Open this day");
  const hint = root.append("span").attr("class", "hint").text("Click to open this day");
  const element = root.node() as HTMLElement; // created above, so it is there
  return Object.assign(element, {
    update(place: MapPlace, split: Split, words: CalloutWords, isPassing: boolean): void {
      name.text(words.name);
      value.text(words.value);
      link.attr("href", words.address);
      link.attr("hidden", isPassing ? "" : null);
      hint.attr("hidden", isPassing ? null : "");
      const [x, y] = [place.x(split.dose), place.y(split.servings)];
      const isLeft = x - 24 - room >= place.left;
      const height = 76;
      const top = Math.min(Math.max(y - height / 2, place.top + 4), place.bottom - height - 4);
      root.classed("is-passing", isPassing).classed("is-left", isLeft);
      root.style("left", `${isLeft ? x - 24 : x + 24}px`).style("top", `${top}px`);
    },
  });
}
