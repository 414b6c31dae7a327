import {create} from "d3-selection";
import type {Effect} from "../../lib/evidence/evidence.js";
import {formColour, formDash, formLabel} from "../../lib/palette.js";
import {formNames, type FormName} from "/models/magnesium/names.js";

/** The outcome, which opens the source, and below it the people. */
export function effectHead({outcome, population, n}: Effect): HTMLElement {
  const head = create("th").attr("scope", "row");
  head
    .append("button")
    .attr("type", "button")
    .attr("class", "row-button")
    .attr("data-stop", "")
    .text(outcome);
  const many = n === null ? "" : `, ${n.toLocaleString("en")} people`;
  head.append("span").attr("class", "quiet").text(`${population}${many}`);
  return head.node() as HTMLElement; // created above, so it is there
}

/** The form in its colour and dash with its name; what is no single form by its word. */
export function formsTested({form}: Effect): HTMLElement {
  const cell = create("td").attr("class", "forest-form");
  const known = formNames.find((name) => name === form);
  if (known !== undefined) cell.node()?.append(swatch(known));
  cell.append("span").text(known === undefined ? (others[form] ?? form) : formLabel[known]);
  return cell.node() as HTMLElement; // created above, so it is there
}

const others: Readonly<Record<string, string>> = {
  mixed: "mixed",
  diet: "from food",
  none: "no magnesium",
};

function swatch(form: FormName): SVGSVGElement {
  const svg = create("svg:svg").attr("width", 30).attr("height", 8).attr("aria-hidden", "true");
  svg
    .append("line")
    .attr("x2", 30)
    .attr("y1", 4)
    .attr("y2", 4)
    .attr("stroke-width", 2.5)
    .attr("stroke-dasharray", formDash[form] || null)
    .style("stroke", formColour(form));
  return svg.node() as SVGSVGElement; // created above, so it is there
}
