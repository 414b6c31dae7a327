import type {EquationsData, ParameterData} from "../../lib/equations/data.js";
import {fromBuild} from "../../lib/equations/markup.js";
import {numberText} from "../../lib/number-text.js";
import {block} from "../blocks.js";
import {rangeBar} from "./range-bar.js";

export type ParameterTable = HTMLElement & {
  update(rows: readonly ParameterData[], caption: string): void;
  light(keys: ReadonlySet<string> | null): void;
  /** Brings the row of a parameter into view and the focus to it. */
  goTo(name: string): void;
};

/** A source that the reader points at. */
export interface SourceDetail {
  readonly words: string;
  readonly button: HTMLElement;
}

const columns = ["symbol", "meaning", "value", "unit", "range", "grade", "source"] as const;

/**
 * Parameters with range, grade and source. A row under the pointer or with the focus is told by a
 * "parameter" event with its name, null for none; its source by a "source" event with the words and the
 * button that they belong to. A press on that button opens the source below its row, with its link.
 */
export function parameterTable(data: EquationsData): ParameterTable {
  const element = block("parameters");
  element.setAttribute("role", "table");
  let shown = "";
  const tell = (name: string | null) =>
    element.dispatchEvent(new CustomEvent("parameter", {bubbles: true, detail: name}));

  function rowOf(parameter: ParameterData): HTMLElement {
    const {name, value, unit, low, high, grade, meaning, isFitted} = parameter;
    const cells = columns.map((column) => cell("cell", column));
    const [symbol, words, number, units, range, letter, source] = cells;
    symbol?.append(fromBuild(data.names[name]?.glyph ?? ""));
    words?.append(meaning);
    number?.append(numberText(value), ...(isFitted ? [small("fitted")] : []));
    units?.append(unit === "1" ? "none" : unit);
    range?.append(rangeBar(value, low, high));
    letter?.append(gradeBox(grade));
    const button = sourceButton(data.sources[parameter.source]?.name ?? parameter.source);
    source?.append(button);
    const row = block("parameter", ...cells);
    row.setAttribute("role", "row");
    row.dataset["name"] = name;
    row.addEventListener("pointerenter", () => tell(name));
    row.addEventListener("pointerleave", () => tell(null));
    row.addEventListener("focusin", () => tell(name));
    row.addEventListener("focusout", () => tell(null));
    const note = sourceNote(data, parameter);
    const tellSource = (isShown: boolean) => () => {
      const detail: SourceDetail | null = isShown
        ? {words: sourceWords(data, parameter), button}
        : null;
      element.dispatchEvent(new CustomEvent("source", {bubbles: true, detail}));
    };
    button.addEventListener("pointerenter", tellSource(true));
    button.addEventListener("focus", tellSource(true));
    button.addEventListener("pointerleave", tellSource(false));
    button.addEventListener("blur", tellSource(false));
    button.addEventListener("click", () => {
      const isOpen = button.getAttribute("aria-expanded") === "true";
      button.setAttribute("aria-expanded", String(!isOpen));
      tellSource(false)(); // what opens below says the same
      if (isOpen) note.remove();
      else row.after(note);
    });
    for (const part of [row, note]) {
      part.addEventListener("keydown", ({key}) => {
        if (key !== "Escape" || !note.isConnected) return;
        note.remove();
        button.setAttribute("aria-expanded", "false");
        button.focus();
      });
    }
    return row;
  }

  return Object.assign(element, {
    update(rows: readonly ParameterData[], caption: string): void {
      const key = `${caption} ${rows.map(({name}) => name).join(" ")}`;
      if (key === shown) return;
      shown = key;
      element.setAttribute("aria-label", caption);
      const head = block(
        "parameter-head",
        ...columns.map((name) => cell("columnheader", name, name)),
      );
      head.setAttribute("role", "row");
      element.replaceChildren(head, ...rows.map(rowOf));
    },
    light(keys: ReadonlySet<string> | null): void {
      for (const row of element.querySelectorAll<HTMLElement>(".parameter")) {
        row.classList.toggle("is-lit", keys?.has(row.dataset["name"] ?? "") ?? false);
      }
    },
    goTo(name: string): void {
      const row = element.querySelector(`[data-name="${CSS.escape(name)}"]`);
      row?.scrollIntoView({block: "center"});
      row?.querySelector<HTMLElement>("button")?.focus({preventScroll: true});
    },
  });
}

function cell(role: "cell" | "columnheader", column: string, text = ""): HTMLElement {
  const element = block(`cell-${column}`);
  element.setAttribute("role", role);
  element.textContent = text;
  return element;
}

function small(text: string): HTMLElement {
  const element = document.createElement("small");
  element.textContent = text;
  return element;
}

function gradeBox(grade: ParameterData["grade"]): HTMLElement {
  const element = document.createElement("span");
  element.className = `grade-box grade-${grade.toLowerCase()}`;
  element.textContent = grade;
  element.title = grades[grade];
  return element;
}

const grades: Readonly<Record<ParameterData["grade"], string>> = {
  A: "measured in humans and seen",
  B: "derived from measurements",
  C: "from animals",
  D: "assumed",
};

function sourceButton(name: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link";
  button.textContent = name;
  button.setAttribute("aria-expanded", "false");
  return button;
}

/** The source in full, as a row of its own. */
function sourceNote(data: EquationsData, parameter: ParameterData): HTMLElement {
  const {address} = data.sources[parameter.source] ?? {};
  const text = cell("cell", "note", sourceWords(data, parameter));
  if (address !== undefined) {
    const link = document.createElement("a");
    link.href = address;
    link.rel = "noopener";
    link.textContent = address.replace(/^https?:\/\//, "");
    text.append(" ", link);
  }
  const note = block("parameter-source", text);
  note.setAttribute("role", "row");
  return note;
}

const sourceWords = ({sources}: EquationsData, {source, grade}: ParameterData): string =>
  `${sources[source]?.citation ?? source}. Grade ${grade}: ${grades[grade]}.`;
