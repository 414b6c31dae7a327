import type {Moment} from "/models/magnesium/inside.js";
import type {EquationsData, NameData} from "../../lib/equations/data.js";
import {fromBuild} from "../../lib/equations/markup.js";
import {numberText} from "../../lib/number-text.js";
import {block} from "../blocks.js";

export type TermNote = HTMLElement & {
  /** Shows what keys stand for below a glyph; null hides it. */
  show(keys: readonly string[], glyph: Element, moment: Moment | null): void;
  hide(): void;
};

const mostLines = 3;

/** A note below the glyph that is pointed at: what it means, and what it is at the cursor. */
export function termNote(data: EquationsData): TermNote {
  const element = block("term-note");
  element.hidden = true;
  element.setAttribute("aria-hidden", "true"); // the live region says the same

  return Object.assign(element, {
    show(keys: readonly string[], glyph: Element, moment: Moment | null): void {
      const lines = keys.slice(0, mostLines).map((key) => line(key, data.names[key], data, moment));
      const rest = keys.length - lines.length;
      if (rest > 0) {
        const more = document.createElement("p");
        more.textContent = `and ${rest} more of this kind`;
        lines.push(more);
      }
      element.replaceChildren(...lines);
      element.hidden = false;
      const frame = element.offsetParent?.getBoundingClientRect();
      const place = glyph.getBoundingClientRect();
      if (frame === undefined) return;
      const left = Math.min(place.left - frame.left, frame.width - element.offsetWidth);
      element.style.left = `${Math.max(0, left)}px`;
      element.style.top = `${place.bottom - frame.top + 6}px`;
    },
    hide: () => void (element.hidden = true),
  });
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
