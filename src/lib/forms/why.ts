import {doseMmol} from "/models/magnesium/day.js";
import {formOf} from "/models/magnesium/forms.js";
import type {FormName} from "/models/magnesium/names.js";
import {amountIn, amountText, type Units} from "../amount-text.js";
import {doseOf, type FormsState, ownAcid} from "../forms-page.js";
import {numberText} from "../number-text.js";
import {formLabel} from "../palette.js";
import {pillForms} from "../pills.js";
import {last, valueAt} from "../series.js";
import {dissolvedAtEnd} from "./columns.js";
import type {Chemistry} from "./findings.js";
import {type Course, type CourseOf, placesOf} from "./run.js";

/** Why a form does as it does, every figure read from the runs or from the table of forms. */
export interface Why {
  /** How it dissolves and what acid has to do with it, then what that makes of the absorption. */
  readonly mechanism: readonly string[];
  /** What the salt is, and what the model cannot know of it. */
  readonly asides: readonly string[];
}

export function whyOf(
  form: FormName,
  state: FormsState,
  courseOf: CourseOf,
  {chemistry, shown}: {readonly chemistry: Chemistry; readonly shown: readonly FormName[]},
): Why {
  const {units} = state.view;
  const mmol = doseMmol(doseOf(state.scenario));
  if (mmol === 0) return {mechanism: ["No dose: nothing to dissolve."], asides: []};
  const acid = ownAcid(state);
  const other = acid === "normal" ? "blocker" : "normal";
  const own = courseOf(form, acid);
  return {
    mechanism: [
      `${dissolution(own)}${acidWords(own, courseOf(form, other), other)}.`,
      absorption(own, readiest(shown.map((one) => courseOf(one, acid))), units),
    ],
    asides: [
      `What stays in the gut holds ${Math.round(own.stoolWaterG)} g of water.`,
      `${saltWords(form, mmol, units)}${waterWords(form, mmol, chemistry)}.`,
      ...sameWords(form, state),
      ...(chemistry.grade === "D"
        ? [`How much of it dissolves at once is assumed, not measured: ${chemistry.note}.`]
        : []),
    ],
  };
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** Minutes until nine tenths of what six hours dissolve are in solution. */
function minutesToMost({times, dissolved}: Course): number {
  const start = dissolved[0] ?? NaN;
  const most = start + 0.9 * (valueAt(times, dissolved, 6) - start);
  return 60 * (times[dissolved.findIndex((share) => share >= most)] ?? NaN);
}

function dissolution(course: Course): string {
  const [start, end] = [course.dissolved[0] ?? NaN, dissolvedAtEnd(course)];
  if (start > 0.995) return "All of it is in solution at once";
  const minutes = minutesToMost(course);
  const time =
    minutes < 90 ? `${Math.round(minutes / 5) * 5} min` : `${Math.round(minutes / 60)} h`;
  const rest = `${percent(end)} after six hours, most of that within ${time}`;
  if (start < 0.005) return `Nothing of it is in solution until acid takes it apart: ${rest}`;
  return `${percent(start)} is in solution at once, acid and time make it ${rest}`;
}

/** What the other acid would have made of it. */
function acidWords(own: Course, other: Course, name: "normal" | "blocker"): string {
  const [here, there] = [dissolvedAtEnd(own), dissolvedAtEnd(other)];
  const blocked = name === "blocker" ? "with an acid blocker" : "with normal acid";
  return Math.abs(here - there) < 0.005 ? `, ${blocked} too` : `; ${blocked}, ${percent(there)}`;
}

function absorption(own: Course, best: Course, units: Units): string {
  const amount = (value: number) => `${amountText(amountIn(value, units), units)} ${units}`;
  const [gain, most] = [last(own.absorbed), last(best.absorbed)];
  const routes = [
    `${amount(last(own.carrier))} by the carrier`,
    `${amount(last(own.gaps))} through the gaps`,
    ...(last(own.chelate) > 0 ? [`${amount(last(own.chelate))} as a whole chelate`] : []),
  ].join(", ");
  const [gainShare, share] = [gain / most, dissolvedAtEnd(own) / dissolvedAtEnd(best)];
  const compared =
    share > 0.995
      ? ""
      : `, ${percent(gainShare)} of what a form in solution at once adds${
          gainShare > share + 0.01 ? ": a carrier near its ceiling forgives some of the rest" : ""
        }`;
  return `It adds ${amount(gain)} to what is absorbed (${routes})${compared}.`;
}

/** The form of which most is in solution from the start. */
const readiest = (courses: readonly Course[]): Course =>
  courses.reduce((a, b) => ((b.dissolved[0] ?? NaN) > (a.dissolved[0] ?? NaN) ? b : a));

function saltWords(form: FormName, mmol: number, units: Units): string {
  const {saltMgPerMmol} = formOf(form);
  const dose = `${amountText(amountIn(mmol, units), units)} ${units}`;
  return `${dose} of magnesium is ${numberText(saltG(mmol, saltMgPerMmol), 2)} g of ${formLabel[form]}`;
}

const saltG = (mmol: number, saltMgPerMmol: number): number => (mmol * saltMgPerMmol) / 1000;
/** A glass, L. */
const glassL = 0.25;

function waterWords(form: FormName, mmol: number, {solubilityGPerL}: Chemistry): string {
  if (solubilityGPerL === null) return "";
  const [held, salt] = [solubilityGPerL * glassL, saltG(mmol, formOf(form).saltMgPerMmol)];
  return held >= salt
    ? "; a glass of water dissolves it whole"
    : `; a glass of water dissolves ${numberText(held, 2)} g of that`;
}

/** Forms that the model cannot tell apart. */
function sameWords(form: FormName, {scenario}: FormsState): string[] {
  const own = placesOf(form, scenario);
  const same = pillForms.filter((one) => one !== form && placesOf(one, scenario) === own);
  if (same.length === 0) return [];
  const names = same.map((one) => formLabel[one]);
  const list = [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" and ");
  return [`To the model it is the same as ${list}.`];
}
