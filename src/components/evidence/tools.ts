import type {EvidenceView} from "../../lib/evidence-kind.js";
import type {Store} from "../../lib/store.js";
import {block} from "../blocks.js";
import {stateButtons} from "../state-buttons.js";

/** Undo, link, files and reset of the page. */
export const evidenceTools = (store: Store<EvidenceView>): HTMLElement =>
  block("buttons evidence-tools", ...stateButtons(store));
