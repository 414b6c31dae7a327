import type {NotesRegion} from "./notes-region.js";
import type {Rail} from "./rail.js";
import {
  fileOf,
  isAnchor,
  linkOf,
  longestLink,
  openFile,
  openLink,
  type Opened,
} from "../lib/link.js";
import type {PageState} from "../lib/page-state.js";
import type {Store} from "../lib/store.js";

export interface LinkParts {
  readonly store: Store;
  readonly controls: Rail;
  readonly notes: NotesRegion;
}

const largestFile = 1_000_000;

/** Carries the state in the address and in files: reads, writes, copies, saves and opens. */
export function connectLinks({store, controls, notes}: LinkParts) {
  function writeLink(state: PageState): void {
    const hash = linkOf(state);
    if (hash.length > longestLink || hash === location.hash) return;
    if (hash === "" && isAnchor(location.hash)) return;
    history.replaceState(null, "", hash === "" ? location.pathname + location.search : hash);
  }
  function take({state, notes: found}: Opened): void {
    notes.show(found);
    store.set(state, "released");
  }
  addEventListener("hashchange", () => {
    if (isAnchor(location.hash)) writeLink(store.state);
    else take(openLink(location.hash));
  });

  controls.addEventListener("link", () => {
    const hash = linkOf(store.state);
    if (hash.length > longestLink) {
      notes.show(["this state is too long for a link: save it as a file"]);
      return;
    }
    const address = new URL(hash === "" ? "#" : hash, location.href).href.replace(/#$/, "");
    // without https there is no clipboard to write to
    const copied = navigator.clipboard?.writeText(address) ?? Promise.reject(new Error("none"));
    copied.then(
      () => notes.show(["the link is copied"]),
      () => notes.show([`the link stands in the address line: ${address}`]),
    );
  });

  controls.addEventListener("save", () => {
    const anchor = document.createElement("a");
    anchor.href = URL.createObjectURL(new Blob([fileOf(store.state)], {type: "application/json"}));
    anchor.download = "magnesia-day.json";
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000); // some browsers read it late
  });

  controls.addEventListener("open", () => {
    const picker = document.createElement("input");
    picker.type = "file";
    picker.accept = ".json,application/json";
    picker.addEventListener("change", () => {
      const file = picker.files?.[0];
      if (file !== undefined) void takeFile(file);
    });
    picker.click();
  });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void takeFile(file);
  });

  async function takeFile(file: File): Promise<void> {
    try {
      if (file.size > largestFile) {
        throw new Error(`${file.name} has ${file.size} bytes, more than ${largestFile}`);
      }
      take(openFile(file.name, await file.text()));
    } catch (error) {
      notes.show([error instanceof Error ? error.message : String(error)]);
    }
  }

  return {writeLink};
}
