import type {EquationsData} from "../../lib/equations/data.js";
import type {EquationsView} from "../../lib/equations-page.js";
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
  const moving = block("equations-moving", fault, diagram, clock, day, bar);
  const buttons = block("page-row", ...stateButtons(store));
  const element = block("equations", list, reading, moving, note);

  const fail = (reason: string | null): void => {
    fault.hidden = reason === null;
    fault.textContent = reason === null ? "" : `${reason}. The last good run is shown.`;
    moving.classList.toggle("is-failed", reason !== null);
  };
  return {element, buttons, list, organ, search, table, diagram, clock, bar, day, note, fail};
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
