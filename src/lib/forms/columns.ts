import {elementalShare} from "/models/magnesium/amounts.js";
import {doseMmol} from "/models/magnesium/day.js";
import {formOf} from "/models/magnesium/forms.js";
import type {FormName} from "/models/magnesium/names.js";
import {type Column, dissolvedSpanH, doseOf, ownAcid, type FormsState} from "../forms-page.js";
import {headlineForms, pillForms} from "../pills.js";
import {last, valueAt} from "../series.js";
import type {Course, CourseOf} from "./run.js";

/** Grams of the ligand (or of the salt's other half) that a dose brings along. */
export function ligandG(form: FormName, mmol: number): number {
  const {ligandPerMg, ligandMgPerMmol} = formOf(form);
  return (mmol * ligandPerMg * ligandMgPerMmol) / 1000;
}

export const dissolvedAtEnd = ({times, dissolved}: Course): number =>
  valueAt(times, dissolved, dissolvedSpanH);

/** What a column sorts by: where the curves end, whatever the cursor shows. */
export function columnValue(column: Column, form: FormName, course: Course, mmol: number): number {
  const values: Readonly<Record<Column, () => number>> = {
    share: () => elementalShare(formOf(form)),
    ligand: () => ligandG(form, mmol),
    dissolved: () => dissolvedAtEnd(course),
    absorbed: () => last(course.absorbed),
    urine: () => last(course.urine),
    serum: () => course.serumRise,
    stool: () => course.stoolWaterG,
  };
  return values[column]();
}

/** The forms that are shown, in the order that the reader asked for; equals keep that of the list. */
export function orderOf(state: FormsState, courseOf: CourseOf): FormName[] {
  const {all, sort} = state.view;
  const shown = [...(all ? pillForms : headlineForms)];
  if (sort === "list") return shown;
  const [column, direction] = sort.split("-") as [Column, "down" | "up"]; // as `sorts` are made
  const mmol = doseMmol(doseOf(state.scenario));
  const valueOf = (form: FormName) =>
    columnValue(column, form, courseOf(form, ownAcid(state)), mmol);
  const sign = direction === "down" ? -1 : 1;
  return shown.sort((a, b) => sign * (valueOf(a) - valueOf(b)));
}
