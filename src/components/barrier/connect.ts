import {barrierKind} from "../../lib/barrier-kind.js";
import {type BarrierView, usualState} from "../../lib/barrier/page.js";
import {type BarrierRun, createBarrierRunner} from "../../lib/barrier/run.js";
import type {Store} from "../../lib/store.js";
import {connectPage} from "../connect-page.js";
import type {NotesRegion} from "../notes-region.js";
import type {BarrierParts} from "./parts.js";

interface Options {
  readonly store: Store<BarrierView>;
  readonly parts: BarrierParts;
  readonly notes: NotesRegion;
}

/** Joins the parts of the page: every change of the store is run and shown before the next frame. */
export function connectBarrier({store, parts, notes}: Options): void {
  connectPage({kind: barrierKind, store, notes, controls: parts.controls.row});
  parts.controls.clamp.addEventListener("announce", (event) => {
    notes.speak((event as CustomEvent<string>).detail);
  });
  const runPage = createBarrierRunner(parts.personOf);
  let lastGood: BarrierRun | null = null;
  store.listen((state, moment) => {
    const isLive = moment === "live";
    try {
      const run = runPage(state);
      if (lastGood !== null) parts.notice(null);
      lastGood = run;
      const sentence = parts.update(state, run, isLive);
      if (!isLive) notes.speak(sentence);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (lastGood === null) {
        notes.show([`this state cannot be computed (${reason}); this is the usual level`]);
        store.set(usualState, "released");
      } else parts.notice({kind: "failed", cause: `${reason}.`, rest: "Last good run shown."});
    }
  });
}
