import {addPill, freeTime, type Pill} from "../../lib/pills.js";
import {commit, focusPill, type Strip} from "./strip.js";
import {mannerOf, spokenPill} from "./words.js";

const newDoseMg = 100;

/** A pill of the last form, at a time or where the day has room; it gets the focus. */
export function addNewPill(strip: Strip, timeH = freeTime(strip.state.day)): void {
  const pill: Pill = {timeH, form: strip.lastForm, elementalMg: newDoseMg};
  const {day, index} = addPill(strip.state.day, pill);
  commit(strip, day, index, `added ${spokenPill(pill, mannerOf(strip))}`);
  focusPill(strip, index);
}
