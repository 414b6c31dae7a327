import {create} from "d3-selection";
import type {ForestGroup} from "../../lib/evidence/forest-groups.js";
import {tickTexts} from "../../lib/number-text.js";
import {certaintyText, effectText, effectUnit} from "../../lib/evidence/effect-words.js";
import type {EffectRow} from "../../lib/evidence/rows.js";
import {effectHead, formsTested} from "./forest-cells.js";

/** The effects in one unit, as a table whose third column is drawn on one axis. */
export function forestGroup(group: ForestGroup): HTMLTableElement {
  const table = create("table").attr("class", "forest-group");
  const caption = table.append("caption");
  caption.append("b").text(effectUnit(group.unit));
  if (group.isRatio) caption.append("span").text("log axis, 1 is no change");
  caption.append("span").attr("class", "forest-what").attr("aria-hidden", "true").text("certainty");
  const head = table.append("thead").append("tr");
  for (const name of ["outcome, people", "form tested", "estimate", "certainty"]) {
    head.append("th").attr("scope", "col").text(name);
  }
  const body = table.append("tbody");
  for (const row of group.rows) {
    const line = body
      .append("tr")
      .attr("data-row", row.item.id)
      .attr("data-study", row.item.source);
    line.node()?.append(effectHead(row.item), formsTested(row.item), estimate(row, group));
    line.append("td").attr("class", "forest-certainty").text(certaintyText(row.item));
  }
  const foot = table.append("tfoot").attr("aria-hidden", "true").append("tr");
  foot.append("td").attr("colspan", 2);
  foot.append("td").attr("class", "forest-axis").node()?.append(axis(group));
  foot.append("td");
  return table.node() as HTMLTableElement; // created above, so it is there
}

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

/** Square and interval on the unit's axis; where no interval was seen the square is open. */
function estimate({item}: EffectRow, {ticks, nothing, place}: ForestGroup): HTMLElement {
  const cell = create("td").attr("class", "forest-estimate");
  const svg = cell.append("svg").attr("aria-hidden", "true");
  for (const tick of [...ticks.filter((one) => one !== nothing), nothing]) {
    svg
      .append("line")
      .attr("class", tick === nothing ? "ratio-equal" : "chart-grid")
      .attr("x1", percent(place(tick)))
      .attr("x2", percent(place(tick)))
      .attr("y2", "100%");
  }
  const {effect, low, high, confidence} = item;
  svg.classed("is-recalled", confidence === "recalled");
  if (low !== null && high !== null) {
    svg
      .append("line")
      .attr("class", "forest-bar")
      .attr("x1", percent(place(low)))
      .attr("x2", percent(place(high)))
      .attr("y1", "50%")
      .attr("y2", "50%");
  }
  svg
    .append("rect")
    .attr("class", low === null ? "forest-square is-open" : "forest-square")
    .attr("x", percent(place(effect ?? NaN)))
    .attr("y", "50%")
    .attr("width", 9)
    .attr("height", 9);
  cell.append("span").attr("class", "forest-words").text(effectText(item));
  return cell.node() as HTMLElement; // created above, so it is there
}

function axis({ticks, place}: ForestGroup): SVGSVGElement {
  const svg = create("svg:svg").attr("height", 20);
  const texts = tickTexts(ticks);
  ticks.forEach((tick, i) => {
    svg
      .append("text")
      .attr("class", "chart-tick")
      .attr("x", percent(place(tick)))
      .attr("y", 14)
      .attr("text-anchor", "middle")
      .text(texts[i] ?? "");
  });
  return svg.node() as SVGSVGElement; // created above, so it is there
}
