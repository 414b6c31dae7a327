import {create} from "d3-selection";
import {elementalShare} from "/models/magnesium/amounts.js";
import {formOf} from "/models/magnesium/forms.js";
import type {FormName} from "/models/magnesium/names.js";
import {formColour, formDash, formLabel} from "../lib/palette.js";
import {pillForms} from "../lib/pills.js";

export type FormList = HTMLElement & {value: FormName | null};

/** The forms with their colour, dash and share of magnesium; one is chosen. "input" says it changed. */
export function formList(): FormList {
  const root = create("fieldset").attr("class", "form-list");
  root.append("legend").attr("class", "control-label").text("Form of the selected pill");
  const labels = root.selectAll("label").data(pillForms).join("label");
  labels.append("input").attr("type", "radio").attr("name", "form").attr("value", String);
  const sample = labels
    .append("svg")
    .attr("width", 30)
    .attr("height", 6)
    .attr("aria-hidden", "true");
  sample
    .append("line")
    .attr("x2", 30)
    .attr("y1", 3)
    .attr("y2", 3)
    .attr("stroke-width", 2.5)
    .attr("stroke-dasharray", (form) => formDash[form])
    .style("stroke", formColour);
  labels.append("span").text((form) => formLabel[form]);
  labels
    .append("span")
    .attr("class", "form-share")
    .text((form) => `${Math.round(100 * elementalShare(formOf(form)))} % Mg`);
  const element = root.node() as HTMLElement; // created above, so it is there
  const radios = [...element.querySelectorAll("input")];
  return Object.defineProperty(element as FormList, "value", {
    get: () => pillForms[radios.findIndex((radio) => radio.checked)] ?? null,
    set: (value: FormName | null) =>
      radios.forEach((radio, i) => (radio.checked = pillForms[i] === value)),
  });
}
