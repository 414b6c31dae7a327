import {elementalShare} from "/models/magnesium/amounts.js";
import {doseMmol} from "/models/magnesium/day.js";
import {formOf} from "/models/magnesium/forms.js";
import type {FormName} from "/models/magnesium/names.js";
import type {Cell, Table} from "../../components/details-table.js";
import {amountIn, amountText} from "../amount-text.js";
import {type Acid, doseOf, type FormsState, ownAcid} from "../forms-page.js";
import {formLabel} from "../palette.js";
import {last} from "../series.js";
import {dissolvedAtEnd, ligandG} from "./columns.js";
import type {MeasuredPoint} from "./measured.js";
import type {CourseOf} from "./run.js";

/** The whole page as one table: a row for each form, two where the acid is compared. */
export function formsTable(
  state: FormsState,
  shown: readonly FormName[],
  courseOf: CourseOf,
  points: readonly MeasuredPoint[],
): Table {
  const {units, both} = state.view;
  const mmol = doseMmol(doseOf(state.scenario));
  const amount = (value: number): Cell => {
    const shown = amountIn(value, units);
    return {value: shown, text: amountText(shown, units)};
  };
  const rounded = (value: number, digits: number): Cell => ({value, text: value.toFixed(digits)});
  const row = (form: FormName, acid: Acid): Cell[] => {
    const course = courseOf(form, acid);
    const isOwn = acid === ownAcid(state);
    const measured = points.filter((point) => isOwn && point.form === form);
    const {carrier, gaps, chelate, absorbed, urine} = course;
    return [
      `${formLabel[form]}${acid === "blocker" ? ", acid blocked" : ""}`,
      rounded(100 * elementalShare(formOf(form)), 0),
      formOf(form).ligand === "" ? "none" : rounded(ligandG(form, mmol), 2),
      rounded(100 * dissolvedAtEnd(course), 0),
      ...[carrier, gaps, chelate, absorbed, urine].map((values) => amount(last(values))),
      rounded(course.serumRise, 3),
      rounded(course.stoolWaterG, 0),
      measured.map(({text}) => text).join(" "),
    ];
  };
  const acids: readonly Acid[] = both ? ["normal", "blocker"] : [ownAcid(state)];
  return {
    caption: `One dose of ${amountText(amountIn(mmol, units), units)} ${units} in each form`,
    headings: [
      "form",
      "Mg, % of salt",
      "ligand, g",
      "dissolved in 6 h, %",
      `extra by carrier, ${units}`,
      `extra through gaps, ${units}`,
      `extra as whole chelate, ${units}`,
      `extra absorbed in 24 h, ${units}`,
      `extra urine in 24 h, ${units}`,
      "highest rise of serum, mmol/L",
      "extra stool water, g",
      "measured",
    ],
    rows: shown.flatMap((form) => acids.map((acid) => row(form, acid))),
  };
}
