import type {Glyph} from "../../engine/latex/glyph.js";
import {sections} from "../gut.js";
import {glyph} from "./tract.js";

/** "Vmax" is V with the words max below it; equal symbols are told apart by what their names add. */
export function parameterGlyph(
  name: string,
  symbol: string,
  symbols: Readonly<Record<string, string>>,
): Glyph {
  const [, head = symbol, rest = ""] = letters.exec(symbol) ?? [];
  const namesakes = Object.keys(symbols).filter((other) => symbols[other] === symbol);
  const words = namesakes.length > 1 ? own(name, namesakes) : undefined;
  const isRegion = namesakes.some((other) => isSection(own(other, namesakes)));
  const label = [rest, isRegion ? "" : (words ?? "")].filter((part) => part !== "").join(", ");
  return glyph(
    written[head] ?? head,
    label === "" ? undefined : label,
    isRegion && words !== undefined ? {r: words} : undefined,
  );
}

/** The letter of a symbol and what stands below it. */
const letters = /^(GFR|PS|Th|RT\/F|-V|kappa|sigma|[A-Za-z])(.*)$/;
const written: Readonly<Record<string, string>> = {
  GFR: "\\mathit{GFR}",
  PS: "\\mathit{PS}",
  Th: "\\mathit{Th}",
  "RT/F": "(RT/F)",
  "-V": "(-V)",
  kappa: "\\kappa",
  sigma: "\\sigma",
};

const isSection = (words: string): boolean => sections.some(({section}) => section === words);

/** What a name has that its namesakes do not share, as words. */
function own(name: string, namesakes: readonly string[]): string {
  const words = name.split("_");
  const isShared = (word: string) => namesakes.every((other) => other.split("_").includes(word));
  return words.filter((word) => !isShared(word)).join(" ");
}
