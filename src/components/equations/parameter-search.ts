import type {EquationsData, OrganData, ParameterData} from "../../lib/equations/data.js";
import {longestSearch} from "../../lib/equations-page.js";
import {block, labelled} from "../blocks.js";

export type ParameterSearch = HTMLElement & {value: string; say(text: string): void};

/** A field that looks through the parameters of all organs; "input" while typing, "change" at rest. */
export function parameterSearch(): ParameterSearch {
  const field = document.createElement("input");
  field.type = "search";
  field.className = "box";
  field.maxLength = longestSearch;
  field.id = "parameter-search";
  const label = labelled("Find a parameter in all parts", field);
  label.querySelector(".control-label")?.replaceWith(labelFor(field.id));
  const count = document.createElement("p");
  count.className = "page-note";
  count.setAttribute("role", "status");
  const element = block("parameter-search", label, count);
  return Object.defineProperty(
    Object.assign(element as ParameterSearch, {
      say: (text: string) => void (count.textContent = text),
    }),
    "value",
    {get: () => field.value, set: (next: string) => void (field.value = next)},
  );
}

function labelFor(id: string): HTMLLabelElement {
  const label = document.createElement("label");
  label.className = "control-label";
  label.htmlFor = id;
  label.textContent = "Find a parameter in all parts";
  return label;
}

/** Parameters that hold every word looked for ("grade D" is one); those of the organ when nothing is. */
export function foundParameters(
  search: string,
  organ: OrganData,
  data: EquationsData,
): readonly ParameterData[] {
  const asked = search.toLowerCase().replace(/\bgrade\s+([a-d])\b/g, "grade-$1");
  const words = asked.split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return data.parameters.filter(({name}) => organ.parameters.includes(name));
  }
  return data.parameters.filter(({name, meaning, unit, source, grade}) => {
    const {name: cite = "", citation = ""} = data.sources[source] ?? {};
    const glyph = data.names[name]?.glyph.replace(/<[^>]*>/g, "") ?? "";
    const text = [name, meaning, unit, source, cite, citation, `grade-${grade}`, glyph];
    return words.every((word) => text.join(" ").toLowerCase().includes(word));
  });
}
