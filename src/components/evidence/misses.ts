import {create} from "d3-selection";
import type {Predicted} from "../../lib/evidence/rows.js";
import {rowKeys} from "./row-keys.js";
import type {EvidencePart, Shown} from "./selection.js";

export type Misses = EvidencePart & {update(rows: readonly Predicted[]): void};

/** Each reason for which the model misses something, with all that it misses for it. */
export function misses(): Misses {
  const root = create("dl").attr("class", "misses");
  const element = root.node() as HTMLElement; // created above, so it is there
  const refreshKeys = rowKeys(element);
  let shown: Shown | null = null;

  return Object.assign(element, {
    update(rows: readonly Predicted[]): void {
      const missed = rows.filter(({prediction}) => !prediction.inside);
      const reasons = [...new Set(missed.map(({prediction}) => prediction.reason))];
      root.selectAll("*").remove();
      for (const reason of reasons) {
        const group = root.append("div");
        for (const {row, prediction} of missed.filter((one) => one.prediction.reason === reason)) {
          const term = group.append("dt").attr("data-row", row.item.id);
          term.attr("data-study", row.item.source);
          const button = term.append("button").attr("type", "button").attr("class", "row-button");
          button.attr("data-stop", "").text(prediction.label);
          term.append("span").attr("class", "quiet").text(row.source.cite);
        }
        group.append("dd").text(`${reason}.`);
      }
      refreshKeys();
      mark();
    },
    show(next: Shown | null): void {
      shown = next;
      mark();
    },
  });

  function mark(): void {
    for (const row of element.querySelectorAll<HTMLElement>("[data-row]")) {
      row.classList.toggle("is-selected", row.dataset["row"] === shown?.id);
    }
  }
}
