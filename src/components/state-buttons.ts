import type {CommonView} from "../lib/page-kind.js";
import type {Store} from "../lib/store.js";
import {button} from "./blocks.js";

/** Undo, link, save, open and reset of a page; each dispatches its own event, which bubbles. */
export function stateButtons<View extends CommonView>(store: Store<View>): HTMLButtonElement[] {
  const buttons = ["Undo", "Link", "Save", "Open", "Reset"].map((name) => {
    const one = button(name);
    one.addEventListener("click", () =>
      one.dispatchEvent(new CustomEvent(name.toLowerCase(), {bubbles: true})),
    );
    return one;
  });
  const [undo] = buttons;
  store.listen(() => {
    if (undo) undo.disabled = !store.canUndo;
  });
  return buttons;
}
