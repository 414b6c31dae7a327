import {setText} from "../lib/set-text.js";
import {create} from "d3-selection";
import type {Phrase} from "../lib/sentence.js";

export type Sentence = HTMLElement & {
  update(phrases: readonly Phrase[], isLive: boolean): void;
};

/** The sentence on top. Each figure is a button: pressed, it dispatches "goto" with its hour. */
export function sentence(): Sentence {
  const root = create("p").attr("class", "sentence");
  const element = root.node() as HTMLElement; // created above, so it is there
  let isHeld = false;
  /** While a hand moves, the sentence may grow but not shrink: nothing below it jumps. */
  function holdHeight(isLive: boolean): void {
    if (isLive !== isHeld) {
      element.style.minHeight = isLive ? `${element.offsetHeight}px` : "";
    }
    isHeld = isLive;
  }
  return Object.assign(element, {
    update(phrases: readonly Phrase[], isLive: boolean): void {
      holdHeight(isLive);
      // pieces are keyed by place and kind, so a moving figure keeps its element and its focus
      const pieces = root
        .selectAll<HTMLElement, Phrase>(":scope > *")
        .data(phrases, (phrase, i) => `${i}${"text" in phrase ? "text" : "figure"}`)
        .join((enter) =>
          enter
            .append((phrase) => document.createElement("text" in phrase ? "span" : "button"))
            .call((added) =>
              added.filter("button").attr("type", "button").classed("figure-link", true),
            ),
        )
        .order()
        .classed("detail", ({isDetail = false}) => isDetail);
      setText(pieces, (phrase) => ("text" in phrase ? phrase.text : phrase.figure));
      pieces.filter("button").on("click", (_, phrase) => {
        if ("text" in phrase) return;
        const detail = {timeH: phrase.timeH};
        element.dispatchEvent(new CustomEvent("goto", {bubbles: true, detail}));
      });
    },
  });
}
