import {pillForms} from "./pills.js";
import type {FormName} from "/models/magnesium/names.js";
import type {Dose, Scenario} from "/models/magnesium/scenario.js";
import type {CommonView, PageState} from "./page-kind.js";
import {startClockH} from "./simulator-page.js";

/** What a row of the page says of a form, and may be sorted by. */
export const columns = [
  "share",
  "ligand",
  "dissolved",
  "absorbed",
  "urine",
  "serum",
  "stool",
] as const;
export type Column = (typeof columns)[number];

export const directions = ["down", "up"] as const;
export type Sort = "list" | `${Column}-${(typeof directions)[number]}`;
export const sorts: readonly Sort[] = [
  "list",
  ...columns.flatMap((column) => directions.map((way): Sort => `${column}-${way}`)),
];

/** What is looked at on the page of forms. */
export interface View extends CommonView {
  /** The form whose mechanism is told; null for none. */
  readonly form: FormName | null;
  readonly sort: Sort;
  /** Hours after the dose; null: where each curve ends. */
  readonly cursorH: number | null;
  /** Normal acid and an acid blocker side by side; else the medicines of the person decide. */
  readonly both: boolean;
  /** All forms, not the headline ones alone. */
  readonly all: boolean;
}

export type FormsState = PageState<View>;
export type Acid = "normal" | "blocker";

/** Curves end so long after the dose, h; dissolution is shown over its first hours. */
export const spanH = 24;
export const dissolvedSpanH = 6;

const breakfastH = 8 - startClockH;

export const usualForms: FormsState = {
  version: 1,
  page: "forms",
  scenario: {
    hours: 24,
    startClockH,
    person: {},
    diet: "default",
    doses: [{timeH: breakfastH, form: "citrate", elementalMg: 300}],
  },
  pins: [],
  view: {units: "mg", form: "oxide", sort: "list", cursorH: null, both: true, all: false},
};

/** The one dose that all forms are compared at; its own form does not matter. */
export function doseOf({doses = []}: Scenario): Dose & {readonly elementalMg: number} {
  const {timeH = breakfastH, form = "citrate", elementalMg = 0} = doses[0] ?? {};
  return {timeH, form, elementalMg};
}

export const withDose = (state: FormsState, part: Partial<Dose>): FormsState => ({
  ...state,
  scenario: {...state.scenario, doses: [{...doseOf(state.scenario), ...part}]},
});

/** What the switch of stomach acid shows. */
export const acidOf = ({scenario, view}: FormsState): Acid | "both" =>
  view.both ? "both" : ownAcid({scenario, view});

/** The acid of the bold lines. */
export const ownAcid = ({scenario, view}: Pick<FormsState, "scenario" | "view">): Acid =>
  !view.both && scenario.person?.medicines?.includes("ppi") ? "blocker" : "normal";

/** The same person with the acid of their stomach left alone, or blocked. */
export function withAcid(scenario: Scenario, acid: Acid): Scenario {
  const {medicines = [], ...person} = scenario.person ?? {};
  const others = medicines.filter((name) => name !== "ppi");
  const taken = acid === "blocker" ? [...others, "ppi" as const] : others;
  return {...scenario, person: {...person, ...(taken.length > 0 ? {medicines: taken} : {})}};
}

export const isPillForm = (value: unknown): value is FormName =>
  pillForms.some((form) => form === value);
