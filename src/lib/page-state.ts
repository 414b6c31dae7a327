import type {Scenario} from "/models/magnesium/scenario.js";

/** Everything a link or a file says about the simulator page; nothing in it is computed. */
export interface PageState {
  readonly version: 1;
  readonly page: "simulator";
  readonly scenario: Scenario;
  /** Runs to compare with, A to D. */
  readonly pins: readonly Scenario[];
  readonly view: View;
}

/** What is looked at. */
export interface View {
  readonly units: "mg" | "mmol";
  /** Asleep from, to; hours since the day's start. */
  readonly night: readonly [number, number];
  /** Hours since time 0. */
  readonly cursorH: number;
  readonly selected: number | null;
}

export const mostPins = 4;
export const horizons = [
  {hours: 24, label: "1 d"},
  {hours: 168, label: "7 d"},
] as const;

/** The page's day runs from six to six, so that a morning's pill and the night after it show whole. */
export const startClockH = 6;

export const defaultScenario: Scenario = {
  hours: 24,
  startClockH,
  person: {},
  diet: "default",
  doses: [
    {timeH: 3, form: "citrate", elementalMg: 200},
    {timeH: 15.5, form: "glycinate", elementalMg: 150},
  ],
};

export const defaultState: PageState = {
  version: 1,
  page: "simulator",
  scenario: defaultScenario,
  pins: [],
  view: {units: "mg", night: [17, 24], cursorH: 7.4, selected: 0},
};
