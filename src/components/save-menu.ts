import {embedSnippet} from "../lib/embed-address.js";
import {pageFacts} from "../lib/page-facts.js";
import {save, type Saved, type SavedFormat, tell} from "../lib/save.js";
import {button} from "./blocks.js";

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
  const formats: readonly SavedFormat[] = ["SVG", "PNG", "CSV"];
  for (const format of formats) {
    const one = button(format);
    one.addEventListener("click", () => void tell(status, save(saved, format)));
    row.append(one);
  }
  const embed = button("Embed");
  embed.addEventListener("click", () => void tell(status, copySnippet()));
  row.append(embed, status);
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

  async function copySnippet(): Promise<string> {
    const facts = pageFacts();
    if (facts === null) throw new Error("this page cannot be embedded");
    const snippet = embedSnippet(facts.link, saved);
    if (!navigator.clipboard) return snippet; // without https there is none: to be copied by hand
    await navigator.clipboard.writeText(snippet);
    return "the code is copied";
  }
}
