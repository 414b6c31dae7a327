import {clockText} from "../../lib/clock.js";
import type {EquationsData, OrganData} from "../../lib/equations/data.js";
import type {EquationsView} from "../../lib/equations-page.js";
import {equationsKind} from "../../lib/equations-kind.js";
import {reachOf} from "../../lib/equations/reach.js";
import {createMoments} from "../../lib/equations/moments.js";
import {momentText} from "../../lib/time-text.js";
import type {Store} from "../../lib/store.js";
import {connectPage} from "../connect-page.js";
import type {NotesRegion} from "../notes-region.js";
import type {EquationsParts} from "./equations-parts.js";
import {foundParameters} from "./parameter-search.js";
import type {SourceDetail} from "./parameter-table.js";
import {termWords} from "./term-note.js";
import type {TermDetail} from "./walk-terms.js";

interface Page {
  readonly data: EquationsData;
  readonly store: Store<EquationsView>;
  readonly notes: NotesRegion;
  readonly parts: EquationsParts;
}

/** Joins the parts of the page: one state, one lamp that lights what belongs together. */
export function connectEquations({data, store, notes, parts}: Page): void {
  const {list, organ, search, table, diagram, clock, bar, note, day} = parts;
  const moments = createMoments();
  connectPage({kind: equationsKind, store, notes, controls: parts.buttons});

  const organOf = (id: string): OrganData => {
    const found = data.organs.find((one) => one.id === id) ?? data.organs[0];
    if (found === undefined) throw new Error("the model has no organs");
    return found;
  };
  store.listen(({scenario, view}, when) => {
    const isLive = when === "live";
    const chosen = organOf(view.organ);
    list.value = view.organ;
    organ.update(chosen);
    if (search.value !== view.search) search.value = view.search;
    const rows = foundParameters(view.search, chosen, data);
    const isAll = view.search.trim() !== "";
    table.update(rows, isAll ? "Parameters found" : `Parameters of ${chosen.title}`);
    search.say(isAll ? `${rows.length} of ${data.parameters.length} parameters` : "");

    clock.update({...moments.span(scenario), pills: moments.pills(scenario)});
    if (clock.value !== view.cursorH) clock.value = view.cursorH;
    day.update(scenario);
    try {
      const {moment, books} = moments.at(scenario, view.cursorH);
      const {hours, startClockH} = moments.span(scenario);
      const look = {units: view.units, isLive};
      diagram.update(moment, {...look, clock: momentText(view.cursorH, hours, startClockH)});
      bar.update(books, {...look, since: clockText(0, startClockH)});
      organ.laws.update(books.laws, view.units);
      parts.fail(null);
    } catch (error) {
      parts.fail(error instanceof Error ? error.message : String(error));
    }
  });

  // --- the lamp: what is pointed at is lit wherever it stands ---
  const light = (keys: readonly string[] | null): void => {
    const isCause = keys?.some((key) =>
      ["parameter", "rule"].includes(data.names[key]?.kind ?? ""),
    );
    const lit = keys === null ? null : isCause ? reachOf(keys, data.uses) : new Set(keys);
    const own = keys === null ? null : new Set(keys);
    organ.equations.light(own);
    table.light(own);
    diagram.light(lit);
  };
  parts.element.addEventListener("term", (event) => {
    const detail = (event as CustomEvent<TermDetail | null>).detail;
    light(detail?.keys ?? null);
    if (detail === null) return note.hide();
    const moment = moments.latest();
    note.show(detail.keys, detail.glyph, moment);
    const [first = ""] = detail.keys;
    const more = detail.keys.length > 1 ? `, and ${detail.keys.length - 1} more` : "";
    notes.speak(`${termWords(first, data, moment)}${more}`);
  });
  parts.element.addEventListener("parameter", (event) => {
    const name = (event as CustomEvent<string | null>).detail;
    light(name === null ? null : [name]);
  });
  table.addEventListener("source", (event) => {
    const detail = (event as CustomEvent<SourceDetail | null>).detail;
    if (detail === null) note.hide();
    else note.say(detail.words, detail.button);
  });

  // --- where things lead ---
  const openOrgan = (id: string) => store.look({organ: organOf(id).id as EquationsView["organ"]}); // the ids of the page are those of the data
  list.addEventListener("input", () => openOrgan(list.value));
  diagram.addEventListener("organ", (event) => openOrgan((event as CustomEvent<string>).detail));
  parts.element.addEventListener("choose", (event) => {
    const [key = ""] = (event as CustomEvent<TermDetail>).detail.keys;
    const name = data.names[key];
    note.hide();
    if (name?.kind === "parameter") {
      if (store.state.view.search !== "") store.look({search: ""});
      table.goTo(key);
    } else if (name?.organ !== undefined) {
      openOrgan(name.organ);
      organ.equations.goTo(key);
    }
  });
  search.addEventListener("input", () => store.look({search: search.value}, "live"));
  search.addEventListener("change", () => store.look({search: search.value}));
  clock.addEventListener("input", () => store.look({cursorH: clock.value}, "live"));
  clock.addEventListener("change", () => store.look({cursorH: clock.value}));
}
