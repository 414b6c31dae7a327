import {create} from "d3-selection";
import type {Units} from "../../lib/amount-text.js";
import type {ObservationRow} from "../../lib/evidence/rows.js";
import {
  endpointText,
  givenText,
  peopleText,
  spreadText,
  unitText,
} from "../../lib/evidence/words.js";
import {numberText} from "../../lib/number-text.js";

/** The cells of one observation, in the order of the columns. */
export function observationCells({item, source}: ObservationRow, units: Units): HTMLElement[] {
  const study = create("th").attr("scope", "row").attr("class", "is-study");
  study
    .append("button")
    .attr("type", "button")
    .attr("class", "row-button")
    .attr("data-stop", "")
    .text(source.cite);
  const given = create("td").attr("class", "is-given");
  given.append("span").text(givenText(item, units));
  given.append("span").attr("class", "quiet").text(item.design);
  return [
    node(study),
    node(given),
    cell("people", peopleText(item)),
    cell("endpoint", endpointText(item)),
    ...measured(),
    cell("source", item.confidence),
    cell("use", item.use),
  ];

  function measured(): HTMLElement[] {
    if (item.value === null) {
      const words = create("td").attr("class", "is-measured is-words").attr("colspan", 3);
      return [node(words.text(item.note || "in words"))];
    }
    const value = create("td").attr("class", "is-measured");
    value
      .append("span")
      .attr("class", item.confidence === "recalled" ? "is-recalled" : null)
      .text(numberText(item.value, 4));
    value
      .append("span")
      .attr("class", "is-unit-beside")
      .text(` ${unitText(item.unit)}`);
    return [node(value), cell("unit", unitText(item.unit)), cell("spread", spreadText(item))];
  }
}

const cell = (column: string, text: string): HTMLElement =>
  node(create("td").attr("class", `is-${column}`).text(text));

const node = (selection: {node(): Element | null}): HTMLElement => selection.node() as HTMLElement; // created here, of html
