import {create} from "d3-selection";
import {certaintyText, effectText} from "../../lib/evidence/effect-words.js";
import type {EffectRow} from "../../lib/evidence/rows.js";
import {effectHead, formsTested} from "./forest-cells.js";

/** Effects that no axis can show, in words. */
export function wordsTable(rows: readonly EffectRow[]): HTMLTableElement {
  const table = create("table").attr("class", "forest-group forest-in-words");
  const head = table.append("thead").append("tr");
  for (const name of ["outcome, people", "form tested", "finding", "certainty"]) {
    head.append("th").attr("scope", "col").text(name);
  }
  const body = table.append("tbody");
  for (const {item} of rows) {
    const line = body.append("tr").attr("data-row", item.id).attr("data-study", item.source);
    line.node()?.append(effectHead(item), formsTested(item));
    line.append("td").attr("class", "forest-finding").text(effectText(item));
    line.append("td").attr("class", "forest-certainty").text(certaintyText(item));
  }
  return table.node() as HTMLTableElement; // created above, so it is there
}
