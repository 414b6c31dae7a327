import type {Moment} from "/models/magnesium/inside.js";
import type {EquationsData, NameData} from "../../lib/equations/data.js";
import {fromBuild} from "../../lib/equations/markup.js";
import {numberText} from "../../lib/number-text.js";
import {block} from "../blocks.js";

export type TermNote = HTMLElement & {
  /** Shows what keys stand for below a glyph; null hides it. */
  show(keys: readonly string[], glyph: Element, moment: Moment | null): void;
  /** Shows words below an element. */
  say(words: string, below: Element): void;
  hide(): void;
};

const mostLines = 3;

/** A note below the glyph that is pointed at: what it means, and what it is at the cursor. */
export function termNote(data: EquationsData): TermNote {
  const element = block("term-note");
  element.hidden = true;
  element.setAttribute("aria-hidden", "true"); // the live region says the same

  function place(below: Element): void {
    element.hidden = false;
    const frame = element.offsetParent?.getBoundingClientRect();
    const {left, bottom} = below.getBoundingClientRect();
    if (frame === undefined) return;
    const most = frame.width - element.offsetWidth;
    element.style.left = `${Math.max(0, Math.min(left - frame.left, most))}px`;
    element.style.top = `${bottom - frame.top + 6}px`;
  }

  return Object.assign(element, {
    show(keys: readonly string[], glyph: Element, moment: Moment | null): void {
      const lines = keys.slice(0, mostLines).map((key) => line(key, data.names[key], data, moment));
      const rest = keys.length - lines.length;
      const about = summary(keys, data, moment);
      if (rest > 0) lines.push(paragraph(`and ${rest} more`));
      element.replaceChildren(...(about === "" ? [] : [paragraph(about)]), ...lines);
      place(glyph);
    },
    say(words: string, below: Element): void {
      element.replaceChildren(paragraph(words));
      place(below);
    },
    hide: () => void (element.hidden = true),
  });
}

/** What amounts or flows of one kind come to together. */
function summary(keys: readonly string[], data: EquationsData, moment: Moment | null): string {
  const {kind = "rule", unit = ""} = data.names[keys[0] ?? ""] ?? {};
  if (keys.length < 2 || (kind !== "flux" && kind !== "state") || moment === null) return "";
  const sum = keys.reduce((total, key) => total + (valueOf(key, data, moment) ?? NaN), 0);
  const what = kind === "flux" ? "flows" : "amounts";
  return `${keys.length} ${what}, together ${numberText(sum)} ${unit}:`;
}

function paragraph(words: string): HTMLElement {
  const text = document.createElement("p");
  text.textContent = words;
  return text;
}

/** What a key stands for, in words. */
export function termWords(key: string, data: EquationsData, moment: Moment | null): string {
  const {meaning = key, unit = ""} = data.names[key] ?? {};
  const value = valueOf(key, data, moment);
  const number =
    value === undefined ? "" : `: ${numberText(value)}${unit === "1" ? "" : ` ${unit}`}`;
  return `${meaning}${number}`;
}

function line(
  key: string,
  name: NameData | undefined,
  data: EquationsData,
  moment: Moment | null,
): HTMLElement {
  const text = document.createElement("p");
  if (name !== undefined) text.append(fromBuild(name.glyph), " ");
  text.append(termWords(key, data, moment));
  return text;
}

function valueOf(key: string, data: EquationsData, moment: Moment | null): number | undefined {
  const parameter = data.parameters.find(({name}) => name === key);
  if (parameter !== undefined) return parameter.value;
  if (key === "t") return moment?.timeH;
  if (key.startsWith("flux:")) return moment?.fluxes[key.slice("flux:".length)];
  return moment?.states[key] ?? moment?.rules[key];
}
