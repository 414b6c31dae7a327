import {create, select} from "d3-selection";
import type {FormName} from "/models/magnesium/names.js";
import type {Finding} from "../../lib/forms/findings.js";
import {missText, valueText} from "../../lib/forms/measured.js";
import type {Why} from "../../lib/forms/why.js";
import {keepUnits} from "../../lib/keep-units.js";
import {formLabel} from "../../lib/palette.js";
import {setText} from "../../lib/set-text.js";
import {disclosure} from "../blocks.js";

export type WhyPanel = HTMLElement & {
  update(form: FormName, why: Why, findings: readonly Finding[], address: string): void;
};

/** Why a form does as it does, what was measured with it, and the way into the simulator. */
export function whyPanel(): WhyPanel {
  const root = create("div").attr("class", "why-panel");
  const mechanism = root.append("p").attr("class", "why-mechanism");
  const side = root.append("div").attr("class", "why-side");
  const asides = side.append("p").attr("class", "why-asides");
  const foot = side.append("div").attr("class", "why-foot");
  const link = foot.append("a").attr("class", "why-link").text("Open this dose in the simulator");
  const listNode = document.createElement("ul");
  listNode.className = "why-findings";
  const measured = disclosure("measured-list", "What was measured", listNode);
  const words = select(measured.element).select(".summary-text");
  const element = root.node() as HTMLElement; // created above, so it is there
  const nothing = create("p").attr("class", "why-asides").node() as HTMLElement; // created just now
  (foot.node() as HTMLElement).append(measured.element, nothing); // appended above
  let listed: FormName | null = null;

  return Object.assign(element, {
    update(form: FormName, why: Why, findings: readonly Finding[], address: string): void {
      setText(mechanism, () => keepUnits(why.mechanism.join(" ")));
      setText(asides, () => keepUnits(why.asides.join(" ")));
      link.attr("href", address);
      if (form === listed) return;
      listed = form;
      const own = findings.filter((finding) => finding.form === form);
      measured.element.hidden = own.length === 0;
      nothing.hidden = own.length > 0;
      nothing.textContent = `No study of ${formLabel[form]} in people stands in our data.`;
      const count = own.length === 1 ? "One finding" : `${own.length} findings`;
      words.text(`${count} of studies with ${formLabel[form]}`);
      listNode.replaceChildren(...own.map(findingItem));
    },
  });
}

function findingItem(finding: Finding): HTMLLIElement {
  const item = document.createElement("li");
  item.append(sourceOf(finding), ` ${findingText(finding)}`);
  return item;
}

/** The key of the source, which leads there where it has an address. */
function sourceOf({source, url, citation}: Finding): HTMLElement {
  const element = document.createElement(url === null ? "b" : "a");
  element.textContent = source;
  element.title = citation;
  if (url !== null) element.setAttribute("href", url);
  return element;
}

/** "24-h urinary Mg, citrate minus oxide: 0.565 mmol (…). 20 healthy men; crossover." */
function findingText(finding: Finding): string {
  const {quantity, note, who, doseMg, design, isRecalled, isFitted, miss, value} = finding;
  const result = value === null ? note : [valueText(finding), note].filter(Boolean).join("; ");
  const how = [who, doseMg === null ? "" : `${doseMg} mg`, design].filter(Boolean).join("; ");
  const marks = [isRecalled && "recalled", isFitted && "the model was fitted to it"].filter(
    Boolean,
  );
  return `${quantity}: ${result}. ${how}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}.${missText(miss)}`;
}
