import type {EquationsData} from "../../lib/equations/data.js";
import type {EquationsView} from "../../lib/equations-page.js";
import {fromBuild} from "../../lib/equations/markup.js";
import type {Store} from "../../lib/store.js";
import {block} from "../blocks.js";
import {stateButtons} from "../state-buttons.js";
import {clockSlider} from "./clock-slider.js";
import {compartmentDiagram} from "./compartment-diagram.js";
import {conservationBar} from "./conservation-bar.js";
import {dayWords} from "./day-words.js";
import {organList} from "./organ-list.js";
import {organView} from "./organ-view.js";
import {parameterSearch} from "./parameter-search.js";
import {parameterTable} from "./parameter-table.js";
import {termNote} from "./term-note.js";

export type EquationsParts = ReturnType<typeof equationsParts>;

/** Everything that stands on the page, made once. */
export function equationsParts(data: EquationsData, store: Store<EquationsView>) {
  const list = organList(data.organs);
  const organ = organView(data);
  const search = parameterSearch();
  const table = parameterTable(data);
  const diagram = compartmentDiagram(data);
  const clock = clockSlider(store.state.view.cursorH);
  const bar = conservationBar();
  const day = dayWords();
  const note = termNote(data);
  const fault = block("plain-notice");
  fault.hidden = true;

  const parameters = block("parameters-block", heading("Parameters"), search, table, tableNote());
  const reading = block("equations-reading", organ, parameters);
  const moving = block("equations-moving", fault, diagram, clock, day, bar, lawsOf(data));
  const buttons = block("state-buttons", ...stateButtons(store));
  const element = block("equations", list, reading, moving, buttons, note);

  const fail = (reason: string | null): void => {
    fault.hidden = reason === null;
    fault.textContent = reason === null ? "" : `${reason}. The last good run is shown.`;
    moving.classList.toggle("is-failed", reason !== null);
  };
  return {element, list, organ, search, table, diagram, clock, bar, day, note, fail};
}

function heading(text: string): HTMLElement {
  const element = document.createElement("h3");
  element.textContent = text;
  return element;
}

function tableNote(): HTMLElement {
  const note = document.createElement("p");
  note.className = "page-note";
  note.textContent =
    "The bar is the plausible range and the dot the value, on a scale from zero to twice the value; an arrow says that the range goes on. " +
    "Fitted values come from the calibration. Grades: A measured in humans and seen, B derived from measurements, C from animals, D assumed.";
  return note;
}

/** The laws of conservation, with what they count. */
function lawsOf({laws}: EquationsData): HTMLElement {
  const list = block("conservation-laws", heading("What no flow can change"));
  for (const {pieces, members} of laws) {
    const formula = block("formula");
    formula.tabIndex = 0;
    formula.setAttribute("role", "group");
    formula.setAttribute("aria-label", `Law of conservation over ${members.length} amounts`);
    formula.append(...pieces.map(fromBuild));
    const words = document.createElement("p");
    words.className = "page-note";
    words.textContent = `${members.length} amounts; flows only move it between them.`;
    list.append(formula, words);
  }
  return list;
}
