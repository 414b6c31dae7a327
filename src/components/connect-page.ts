import {download} from "../lib/download.js";
import {wholeAddress} from "../lib/embed-address.js";
import {tellPageFacts} from "../lib/page-facts.js";
import {addressInFile} from "../lib/given-address.js";
import {readStateFile} from "../lib/read-file.js";
import {fileOf, isAnchor, linkOf, longestLink, openFile, openLink, pageIn} from "../lib/link.js";
import type {Opened} from "../lib/link.js";
import type {CommonView, PageKind, PageState} from "../lib/page-kind.js";
import type {Store} from "../lib/store.js";
import {connectEmbed} from "./connect-embed.js";
import type {NotesRegion} from "./notes-region.js";
import {segmented} from "./segmented.js";

interface Parts<View extends CommonView> {
  readonly kind: PageKind<View>;
  readonly store: Store<View>;
  readonly notes: NotesRegion;
  /** Dispatches "link", "save", "open", "undo" and "reset", as `stateButtons` does. */
  readonly controls: EventTarget;
}

/**
 * What every page does with its state: keeps it in the address, copies, saves and opens it, takes back
 * the last change, starts anew, and follows the units in the header.
 */
export function connectPage<View extends CommonView>(parts: Parts<View>): void {
  const {kind, store} = parts;
  tellPageFacts(() => {
    const {state} = store;
    const words = kind.words && {words: kind.words(state)};
    return {link: wholeAddress(linkTo(kind, state)), state, ...words};
  });
  const tellLink = connectEmbed(parts.notes.add);
  store.listen((state, moment) => {
    if (moment === "released") tellLink(linkTo(kind, state));
  });
  connectUnits(store);
  connectUndo(parts);
  connectLinks(parts);
  connectFiles(parts);
}

function connectUnits<View extends CommonView>(store: Store<View>): void {
  const units = segmented("Units", [
    {value: "mg", label: "mg"},
    {value: "mmol", label: "mmol"},
  ]);
  document.querySelector("#units-slot")?.replaceChildren(units);
  units.addEventListener("input", () => {
    const {state} = store;
    const chosen = units.value === "mmol" ? "mmol" : "mg";
    store.set({...state, view: {...state.view, units: chosen}}, "released");
  });
  store.listen(({view}) => (units.value = view.units));
}

function connectUndo<View extends CommonView>({kind, store, controls}: Parts<View>): void {
  document.addEventListener("keydown", (event) => {
    const isUndo = event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!isUndo || isTextBox(event.target)) return;
    event.preventDefault();
    store.undo();
  });
  controls.addEventListener("undo", () => store.undo());
  controls.addEventListener("reset", () => {
    const {units} = store.state.view;
    store.set({...kind.usual, view: {...kind.usual.view, units}}, "released");
  });
}

/** There, Ctrl+Z takes back what was typed. */
const isTextBox = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && ["text", "search"].includes(target.type)) ||
  target instanceof HTMLTextAreaElement;

function connectLinks<View extends CommonView>({kind, store, notes, controls}: Parts<View>): void {
  function writeLink(state: PageState<View>): void {
    const hash = linkOf(kind, state);
    if (hash.length > longestLink || hash === location.hash) return;
    if (hash === "" && isAnchor(location.hash)) return;
    history.replaceState(null, "", hash === "" ? location.pathname + location.search : hash);
  }
  store.listen((state, moment) => {
    if (moment === "released") writeLink(state);
  });
  addEventListener("hashchange", () => {
    if (isAnchor(location.hash)) writeLink(store.state);
    else take(openLink(kind, location.hash), {store, notes});
  });
  controls.addEventListener("link", () => {
    const hash = linkOf(kind, store.state);
    if (hash.length > longestLink) {
      notes.show(["this state is too long for a link: save it as a file"]);
      return;
    }
    const address = linkTo(kind, store.state);
    // without https there is no clipboard to write to
    const copied = navigator.clipboard?.writeText(address) ?? Promise.reject(new Error("none"));
    copied.then(
      () => notes.show(["the link is copied"]),
      () => notes.show([`the link stands in the address line: ${address}`]),
    );
  });
}

/** The address of this page that shows a state. */
const linkTo = <View extends CommonView>(kind: PageKind<View>, state: PageState<View>): string =>
  new URL(linkOf(kind, state) || "#", location.href).href.replace(/#$/, "");

function connectFiles<View extends CommonView>({kind, store, notes, controls}: Parts<View>): void {
  controls.addEventListener("save", () => {
    const text = fileOf(store.state);
    download(new Blob([text], {type: "application/json"}), `magnesia-${kind.usual.page}.json`);
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
      const text = await readStateFile(file);
      const isHere = pageIn(file.name, text) === kind.usual.page;
      if (isHere) take(openFile(kind, file.name, text), {store, notes});
      else location.assign(addressInFile(file.name, text));
    } catch (error) {
      notes.show([error instanceof Error ? error.message : String(error)]);
    }
  }
}

function take<View extends CommonView>(
  {state, notes: found}: Opened<View>,
  {store, notes}: Pick<Parts<View>, "store" | "notes">,
): void {
  notes.show(found);
  store.set(state, "released");
}
