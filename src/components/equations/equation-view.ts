import type {EquationsData, FamilyData, GroupKind, OrganData} from "../../lib/equations/data.js";
import {fromBuild} from "../../lib/equations/markup.js";
import {block} from "../blocks.js";
import {walkTerms} from "./walk-terms.js";

export type EquationView = HTMLElement & {
  update(organ: OrganData): void;
  /** Marks every glyph that stands for one of the keys. */
  light(keys: ReadonlySet<string> | null): void;
  /** Brings the equation of a key into view and the focus to it. */
  goTo(key: string): void;
};

const headings: Readonly<Record<GroupKind, string>> = {
  states: "How each amount changes",
  fluxes: "Flows",
  rules: "Quantities",
};

/**
 * The equations of one part of the model. A glyph under the pointer, or reached with the arrows, is told
 * by a "term" event with its keys; Enter or a click on it by "choose".
 */
export function equationView(data: EquationsData): EquationView {
  const element = block("equation-view");
  let shown: OrganData | null = null;
  walkTerms(element, (term) => data.terms[term] ?? []);

  return Object.assign(element, {
    update(organ: OrganData): void {
      shown = organ;
      element.replaceChildren(...organ.groups.flatMap(({kind, families}) => group(kind, families)));
    },
    light(keys: ReadonlySet<string> | null): void {
      for (const glyph of element.querySelectorAll("[data-term]")) {
        const own = data.terms[Number(glyph.getAttribute("data-term"))] ?? [];
        glyph.classList.toggle("is-lit", keys !== null && own.some((key) => keys.has(key)));
      }
    },
    goTo(key: string): void {
      const index = shown?.groups
        .flatMap(({families}) => families)
        .findIndex(({keys}) => keys.includes(key));
      const formula = element.querySelectorAll<HTMLElement>(".formula")[index ?? -1];
      formula?.scrollIntoView({block: "center"});
      formula?.focus({preventScroll: true});
    },
  });
}

function group(kind: GroupKind, families: readonly FamilyData[]): HTMLElement[] {
  const heading = document.createElement("h3");
  heading.textContent = headings[kind];
  const list = document.createElement("ul");
  list.className = "equation-list";
  list.append(...families.map((family) => equation(kind, family)));
  return [heading, list];
}

function equation(kind: GroupKind, family: FamilyData): HTMLElement {
  const item = document.createElement("li");
  item.className = family.route === undefined ? "equation" : `equation road-${family.route}`;
  const formula = block("formula");
  formula.tabIndex = 0;
  formula.setAttribute("role", "group");
  formula.setAttribute("aria-label", `${nameOf(kind, family)}: arrow keys walk its terms`);
  formula.append(fromBuild(family.left), block("formula-terms"));
  formula.lastElementChild?.append(...family.terms.map(fromBuild));
  const unit = document.createElement("span");
  unit.className = "equation-unit";
  unit.textContent = family.unit === "1" ? "no unit" : family.unit;
  item.append(formula, block("equation-foot", words(family), more(family), unit));
  return item;
}

const nameOf = (kind: GroupKind, {meaning, ends}: FamilyData): string => {
  if (kind === "states") return `Change of ${meaning || "these amounts"}`;
  return meaning !== "" ? meaning : ends === undefined ? "Quantity" : "Flow";
};

/** What it means, and for a flow from where to where. */
function words({meaning, ends}: FamilyData): HTMLElement {
  const line = document.createElement("p");
  line.className = "equation-words";
  if (meaning !== "") line.append(meaning);
  if (ends !== undefined) {
    const end = (markup: string | null) => (markup === null ? "outside" : fromBuild(markup));
    line.append(meaning === "" ? "from " : ", from ", end(ends.from), " to ", end(ends.to));
  }
  return line;
}

/** The law as it is declared, and all that a family stands for; made when it is opened. */
function more({letters, law, keys}: FamilyData): HTMLElement {
  const details = document.createElement("details");
  details.className = "equation-more";
  const summary = document.createElement("summary");
  summary.textContent = keys.length > 1 ? `stands for ${keys.length}` : "as declared";
  details.append(summary);
  details.addEventListener(
    "toggle",
    () => {
      const code = document.createElement("code");
      code.textContent = law;
      const text = document.createElement("p");
      text.append(keys.length > 1 ? "The first as declared: " : "", code);
      details.append(text, ...(letters.length > 0 ? [letterTable(letters)] : []));
    },
    {once: true},
  );
  return details;
}

function letterTable(letters: FamilyData["letters"]): HTMLElement {
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const {letter} of letters) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.append(fromBuild(letter));
    head.append(cell);
  }
  const body = table.createTBody();
  for (const [i] of (letters[0]?.values ?? []).entries()) {
    const row = body.insertRow();
    for (const {values} of letters) row.insertCell().textContent = values[i] ?? "";
  }
  return table;
}
