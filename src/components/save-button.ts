import {save, type Saved, tell} from "../lib/save.js";
import {block, button} from "./blocks.js";

/** One button for a table that has no picture. */
export function saveButton(saved: Saved): HTMLElement {
  const one = button("save as CSV");
  one.className = "link";
  one.setAttribute("aria-label", `save as CSV: ${saved.title}`);
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  one.addEventListener("click", () => void tell(status, save(saved, "CSV")));
  return block("save-button", one, status);
}
