import {create} from "d3-selection";
import type {Evidence} from "../../lib/evidence/evidence.js";
import {forestOf} from "../../lib/evidence/forest-groups.js";
import {effectRows, type EffectRow} from "../../lib/evidence/rows.js";
import {forestGroup} from "./forest-group.js";
import {wordsTable} from "./forest-words.js";
import {rowKeys} from "./row-keys.js";
import type {EvidencePart, Shown} from "./selection.js";

export type ForestPlot = EvidencePart & {
  /** Only these effects; each axis stays as it is. */
  update(rows: readonly EffectRow[]): void;
};

/** What trials found, an axis for each unit; made once for all effects, then rows come and go. */
export function forestPlot(evidence: Evidence): ForestPlot {
  const {groups, inWords} = forestOf(effectRows(evidence));
  const root = create("div").attr("class", "forest");
  const drawn = root.append("div").attr("class", "forest-groups");
  const element = root.node() as HTMLElement; // created above, so it is there
  const tables = groups.map(forestGroup);
  drawn.node()?.append(...tables);
  const rest = root.append("details").attr("class", "disclosure forest-rest");
  const summary = rest.append("summary").append("span").attr("class", "summary-text");
  rest.node()?.append(wordsTable(inWords));
  const refreshKeys = rowKeys(element);
  rest.on("toggle", refreshKeys);

  return Object.assign(element, {
    update(rows: readonly EffectRow[]): void {
      const kept = new Set(rows.map(({item}) => item.id));
      for (const row of element.querySelectorAll<HTMLElement>("[data-row]")) {
        row.hidden = !kept.has(row.dataset["row"] ?? "");
      }
      for (const table of tables) {
        table.hidden = table.querySelector("[data-row]:not([hidden])") === null;
      }
      const others = inWords.filter(({item}) => kept.has(item.id)).length;
      summary.text(`${others} findings whose size was not read`);
      rest.attr("hidden", others === 0 ? "" : null);
      refreshKeys();
    },
    show(shown: Shown | null): void {
      for (const row of element.querySelectorAll<HTMLElement>("[data-row]")) {
        const isSelected = row.dataset["row"] === shown?.id;
        row.classList.toggle("is-selected", isSelected);
        row.classList.toggle("is-kin", row.dataset["study"] === shown?.study);
        if (isSelected && row.closest("details") !== null) rest.attr("open", "");
      }
    },
  });
}
