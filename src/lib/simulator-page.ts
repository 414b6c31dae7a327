import type {Scenario} from "/models/magnesium/scenario.js";
import type {CommonView, PageState} from "./page-kind.js";

/** What is looked at on the simulator page. */
export interface View extends CommonView {
  /** Asleep from, to; hours since the day's start. */
  readonly night: readonly [number, number];
  /** Hours since time 0. */
  readonly cursorH: number;
  readonly selected: number | null;
  /** Letters of the pinned runs, "BD"; "" where they run from A on. */
  readonly letters: string;
}

export type SimulatorState = PageState<View>;

export const mostPins = 4;
export const horizons = [
  {hours: 24, label: "1 d"},
  {hours: 168, label: "7 d"},
  {hours: 672, label: "28 d"},
  {hours: 4032, label: "24 wk"},
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

export const defaultState: SimulatorState = {
  version: 1,
  page: "simulator",
  scenario: defaultScenario,
  pins: [],
  view: {units: "mg", night: [17, 24], cursorH: 7.4, selected: 0, letters: ""},
};
