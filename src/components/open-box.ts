import {addressInFile, addressInLink} from "../lib/given-address.js";
import {readStateFile} from "../lib/read-file.js";
import {block, button} from "./blocks.js";

/** A field that takes a link, and a place for a file: either opens on the page that it is for. */
export function openBox(go: (address: URL) => void): HTMLElement {
  const form = document.createElement("form");
  form.className = "open-box";
  const field = document.createElement("input");
  field.type = "text";
  field.className = "box";
  field.placeholder = "paste a link or drop a file";
  field.setAttribute("aria-label", "A link or its state");
  const open = button("Open", "primary");
  open.type = "submit";
  const choose = button("choose a file");
  choose.className = "link";
  const fault = document.createElement("p");
  fault.className = "fault";
  fault.setAttribute("role", "status");
  form.append(block("open-line", field, open, choose), fault);

  /** What cannot be opened is said, and nothing else happens. */
  async function attempt(address: () => URL | Promise<URL>): Promise<void> {
    try {
      fault.textContent = "";
      go(await address());
    } catch (error) {
      fault.textContent = error instanceof Error ? error.message : String(error);
    }
  }
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    void attempt(async () => addressInFile(file.name, await readStateFile(file)));
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void attempt(() => addressInLink(field.value));
  });
  choose.addEventListener("click", () => {
    const picker = document.createElement("input");
    picker.type = "file";
    picker.accept = ".json,application/json";
    picker.addEventListener("change", () => take(picker.files?.[0]));
    picker.click();
  });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    take(event.dataTransfer?.files[0]);
  });
  return form;
}
