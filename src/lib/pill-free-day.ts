import {createSimulator} from "/models/magnesium/simulate.js";
import {dayOf} from "./scenario-day.js";
import {defaultScenario, defaultState, startClockH} from "./simulator-page.js";

/** Serum over a day without pills; hours since `startClockH`. */
export interface PillFreeDay {
  readonly startClockH: number;
  readonly times: readonly number[];
  readonly serum: readonly number[];
  readonly meals: readonly {readonly name: string; readonly timeH: number}[];
}

/** The usual person on the usual diet: the day that every other is compared with. */
export function pillFreeDay(): PillFreeDay {
  const scenario = {...defaultScenario, doses: [], outputEveryH: 0.25, solver: {rtol: 1e-4}};
  const {times, series} = createSimulator()(scenario).result;
  const {meals} = dayOf(scenario, defaultState.view);
  return {startClockH, times, serum: series.plasma_total, meals};
}
