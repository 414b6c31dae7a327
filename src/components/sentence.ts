import {create} from "d3-selection";
import type {Phrase} from "../lib/sentence.js";

export type Sentence = HTMLElement & {update(phrases: readonly Phrase[]): void};

/** The sentence on top. Each figure is a button: pressed, it dispatches "goto" with its hour. */
export function sentence(): Sentence {
  const root = create("p").attr("class", "sentence");
  const element = root.node() as HTMLElement; // created above, so it is there
  return Object.assign(element, {
    update(phrases: readonly Phrase[]): void {
      // pieces are keyed by place and kind, so a moving figure keeps its element and its focus
      root
        .selectAll<HTMLElement, Phrase>(":scope > *")
        .data(phrases, function (phrase, i) {
          return `${i}${typeof phrase === "string" ? "text" : "figure"}`;
        })
        .join((enter) =>
          enter.append((phrase) =>
            document.createElement(typeof phrase === "string" ? "span" : "button"),
          ),
        )
        .order()
        .text((phrase) => (typeof phrase === "string" ? phrase : phrase.figure))
        .filter((phrase) => typeof phrase !== "string")
        .attr("type", "button")
        .attr("class", "figure-link")
        .on("click", (_, phrase) => {
          if (typeof phrase === "string") return;
          const detail = {timeH: phrase.timeH};
          element.dispatchEvent(new CustomEvent("goto", {bubbles: true, detail}));
        });
    },
  });
}
