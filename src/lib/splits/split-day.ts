import type {Dose, Scenario} from "/models/magnesium/scenario.js";
import type {FormName} from "/models/magnesium/names.js";
import {spreadServings} from "../servings.js";
import {startClockH} from "../simulator-page.js";
import type {Split} from "./grid.js";

/** How long the gain is counted: what is taken at 22:00 is still on its way when the day ends. */
export const countedH = 48;
/** When the simulator's day ends, and what it calls absorbed is counted. */
export const dayH = 24;

export interface Serving {
  readonly timeH: number;
  readonly form: FormName;
}

/** Which form is taken and from when; the page's scenarios have one dose. */
export function firstServing({doses = []}: Scenario): Serving {
  const {timeH = 2, form = "citrate"} = doses[0] ?? {};
  return {timeH, form};
}

/** The day that a cell stands for, as the simulator spreads a dose over servings. */
export function splitDay(scenario: Scenario, {dose, servings}: Split): Scenario {
  const pill = {...firstServing(scenario), elementalMg: dose};
  const whole = {pills: [pill], meals: [], night: [0, 0]} as const;
  const {day} = spreadServings(whole, 0, servings, startClockH);
  const doses = day.pills.map(({timeH, form, elementalMg}): Dose => ({timeH, form, elementalMg}));
  return {...scenario, hours: dayH, doses};
}

/** The run of that day and the next, on which nothing more is taken, with the accuracy of a picture. */
export function splitRun(scenario: Scenario, split: Split): Scenario {
  return {
    ...splitDay(scenario, split),
    hours: countedH,
    outputTimes: [dayH, countedH],
    solver: {rtol: 1e-4},
  };
}
