import {embedSnippet} from "../lib/embed-address.js";
import {pageFacts} from "../lib/page-facts.js";
import {button} from "./blocks.js";
import type {Table} from "./details-table.js";

/** What can be taken away as a file. */
export interface Saved {
  /** Part of the file's name, and of the address that shows this chart alone: "serum". */
  readonly name: string;
  /** What it is called in sentences: "Serum". */
  readonly title: string;
  /** What holds the svg, its words and its notice; without one there is no picture to save. */
  readonly figure?: HTMLElement;
  readonly table: () => Table | null;
  /** Sentences that belong below the picture, such as the hour of the readout. */
  readonly caption?: () => readonly string[];
}

export type SavedFormat = "SVG" | "PNG" | "CSV";

/** "save", which opens a row of formats; where a page keeps a state also a way to embed the chart. */
export function saveMenu(saved: Saved): HTMLDetailsElement {
  const menu = document.createElement("details");
  menu.className = "save-menu";
  const summary = document.createElement("summary");
  summary.textContent = "save";
  summary.setAttribute("aria-label", `Save ${saved.title}`);
  const row = document.createElement("div");
  row.className = "save-menu-body";
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const formats: readonly SavedFormat[] = saved.figure ? ["SVG", "PNG", "CSV"] : ["CSV"];
  for (const format of formats) {
    const one = button(format);
    one.addEventListener("click", () => void say(save(format)));
    row.append(one);
  }
  const embed = button("Embed");
  embed.addEventListener("click", () => void say(copySnippet()));
  if (saved.figure) row.append(embed);
  row.append(status);
  menu.append(summary, row);

  menu.addEventListener("toggle", () => {
    status.textContent = "";
    embed.hidden = pageFacts() === null;
    if (menu.open) document.addEventListener("pointerdown", closeFromOutside, true);
    else document.removeEventListener("pointerdown", closeFromOutside, true);
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    summary.focus();
  });
  return menu;

  function closeFromOutside({target}: Event): void {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  }

  async function say(done: Promise<string>): Promise<void> {
    try {
      status.textContent = await done;
    } catch (error) {
      status.textContent = error instanceof Error ? error.message : String(error);
    }
  }

  async function save(format: SavedFormat): Promise<string> {
    const {saveFile} = await import("../lib/save-file.js"); // nobody waits for it at the start
    return `${await saveFile(saved, format)} is saved`;
  }

  async function copySnippet(): Promise<string> {
    const facts = pageFacts();
    if (facts === null) throw new Error("this page cannot be embedded");
    const snippet = embedSnippet(facts.link, saved);
    // without https there is no clipboard to write to
    if (!navigator.clipboard) throw new Error("your browser did not allow copying");
    await navigator.clipboard.writeText(snippet);
    return "the code is copied";
  }
}
