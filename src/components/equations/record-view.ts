import {fromBuild} from "../../lib/equations/markup.js";
import {block} from "../blocks.js";

export interface RecordSection {
  readonly title: string;
  readonly html: string;
}

/** The model record, a section behind each line; it is fetched when the first is opened. */
export function recordView(
  titles: readonly string[],
  fetchSections: () => Promise<readonly RecordSection[]>,
): HTMLElement {
  let sections: Promise<readonly RecordSection[]> | null = null;
  const details = titles.map((title) => {
    const element = document.createElement("details");
    element.className = "disclosure record-section";
    const summary = document.createElement("summary");
    const words = document.createElement("span");
    words.className = "summary-text";
    words.textContent = title;
    summary.append(words);
    const body = block("record-body");
    element.append(summary, body);
    element.addEventListener("toggle", async () => {
      if (!element.open || body.childNodes.length > 0) return;
      body.textContent = "One moment.";
      try {
        const all = await (sections ??= fetchSections());
        body.replaceChildren(fromBuild(all.find((one) => one.title === title)?.html ?? ""));
      } catch {
        sections = null;
        body.textContent = "The record could not be fetched: close this, and open it again.";
      }
    });
    return element;
  });
  return block("record", ...details);
}
