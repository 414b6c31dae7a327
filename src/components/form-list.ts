import {create, select} from "d3-selection";
import {elementalShare} from "/models/magnesium/amounts.js";
import {formOf} from "/models/magnesium/forms.js";
import type {FormName} from "/models/magnesium/names.js";
import {formColour, formDash, formLabel} from "../lib/palette.js";
import {headlineForms, otherForms, pillForms} from "../lib/pills.js";
import {disclosure} from "./blocks.js";

export type FormList = HTMLElement & {value: FormName | null};

/**
 * The forms with their colour, dash and share of magnesium; one is chosen. "input" says it changed. The
 * less usual ones stand in a disclosure, which opens by itself when one of them becomes the value.
 */
export function formList(): FormList {
  const root = create("fieldset").attr("class", "form-list");
  root.append("legend").attr("class", "control-label").text("Form of the selected pill");
  const element = root.node() as HTMLElement; // created above, so it is there
  const more = disclosure("more-forms", `${otherForms.length} more forms`);
  // a group of radio buttons each: a chosen one that is hidden would keep Tab from the others
  addForms(element, headlineForms, "form");
  addForms(more.element, otherForms, "other-form");
  element.append(more.element);
  const radios = [...element.querySelectorAll("input")];
  let value: FormName | null = null;

  function show(next: FormName | null): void {
    const isOther = next !== null && otherForms.includes(next);
    if (isOther && next !== value) more.element.open = true;
    more.say(isOther ? formLabel[next] : "");
    value = next;
    for (const radio of radios) radio.checked = radio.value === next;
  }
  element.addEventListener("input", ({target}) =>
    show(pillForms.find((form) => form === (target as HTMLInputElement).value) ?? null),
  );
  return Object.defineProperty(element as FormList, "value", {get: () => value, set: show});
}

function addForms(parent: HTMLElement, forms: readonly FormName[], group: string): void {
  const labels = select(parent).selectAll("label").data(forms).join("label");
  labels.append("input").attr("type", "radio").attr("name", group).attr("value", String);
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
}
