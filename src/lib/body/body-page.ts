import type {Scenario} from "/models/magnesium/scenario.js";
import type {CommonView, PageState} from "../page-kind.js";
import type {Intake} from "./intake.js";
import {withIntake} from "./intake-scenario.js";

/** What is looked at on the page of weeks. */
export interface BodyView extends CommonView {
  /** Weeks shown; the course itself is always of a year. */
  readonly weeks: 24 | 52;
  /** Whole days since time 0. */
  readonly cursorDay: number;
  /** The step that the controls edit. */
  readonly selected: number;
}

export type BodyState = PageState<BodyView>;

export const mostPins = 2;
export const horizons = [
  {weeks: 24, label: "24 wk"},
  {weeks: 52, label: "1 year"},
] as const;

const poorSeason: Intake = [
  {fromDay: 0, foodMg: 300, supplement: null},
  {fromDay: 56, foodMg: 10, supplement: null},
  {fromDay: 140, foodMg: 300, supplement: null},
  {fromDay: 182, foodMg: 300, supplement: {form: "citrate", mg: 300}},
  {fromDay: 308, foodMg: 300, supplement: null},
];

/** The usual course: twelve weeks of nearly nothing, plenty again, then citrate. */
export const usualScenario: Scenario = withIntake({hours: 24, person: {}}, poorSeason);

export const usualState: BodyState = {
  version: 1,
  page: "body",
  scenario: usualScenario,
  pins: [],
  view: {units: "mg", weeks: 52, cursorDay: 140, selected: 1},
};
