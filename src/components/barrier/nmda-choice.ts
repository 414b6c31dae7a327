import {nmdaBlocks} from "/models/generated/data.js";
import type {BarrierData} from "../../lib/barrier/data.js";
import {gradeWord} from "../../lib/evidence-line.js";
import {block} from "../blocks.js";

export type NmdaChoice = HTMLElement & {update(name: string, sentence: string): void};

/** The sentence below the curve, and which description of the block draws it. */
export function nmdaChoice(
  cites: BarrierData["cites"],
  choose: (name: string) => void,
): NmdaChoice {
  const sentence = document.createElement("p");
  sentence.className = "nmda-sentence";
  const select = document.createElement("select");
  select.append(...Object.entries(nmdaBlocks).map(([name, {label}]) => new Option(label, name)));
  select.addEventListener("change", () => choose(select.value));
  const label = document.createElement("label");
  const note = document.createElement("span");
  label.append("Law ", select);
  const element = block("nmda-choice", sentence, block("nmda-form", label, note));
  return Object.assign(element, {
    update(name: string, text: string): void {
      if (sentence.textContent !== text) sentence.textContent = text;
      select.value = name;
      const {source, grade} = nmdaBlocks[name] ?? {source: "", grade: "D" as const};
      const from = cites[source]?.text ?? source;
      note.textContent = `${from}, ${gradeWord[grade]}`;
    },
  });
}
