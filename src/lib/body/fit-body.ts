import {doseTimes, mealsOf, mealTimes} from "/models/magnesium/day.js";
import type {Scenario} from "/models/magnesium/scenario.js";
import {longestDays} from "./intake.js";
import {foodByDay, intakeOf, withIntake} from "./intake-scenario.js";

/**
 * The page shows a year of days that change from step to step. This is the scenario it makes of any
 * other; what that changes goes into `notes`.
 */
export function fitBody(scenario: Scenario, name: string, notes: string[]): Scenario {
  const {version: _, outputEveryH, outputTimes, solver, infusions, clampPlasma, ...rest} = scenario;
  const intake = intakeOf(scenario);
  const fitted = withIntake(rest, intake);
  const note = (place: string, what: string) => notes.push(`${name}.${place}: ${what}`);
  if (scenario.hours < fitted.hours) {
    note("hours", `followed for ${longestDays / 7} weeks; the last of its days goes on`);
  }
  if (infusions !== undefined && infusions.length > 0) note("infusions", "left out on this page");
  if (clampPlasma !== undefined) note("clampPlasma", "left out on this page");
  if (foodByDay(scenario)[0] !== intake[0].foodMg) {
    note("diet", "the first day is shown as the usual diet");
  }
  if (timesOf(scenario) !== timesOf(fitted)) {
    note("diet", "every day is shown as three meals, with its supplement at breakfast");
  }
  return fitted;
}

/** At which clock times a scenario eats and takes, whatever the amounts. */
function timesOf(scenario: Scenario): string {
  const {startClockH = 0, doses = []} = scenario;
  const hours = Math.min(scenario.hours, 24 * longestDays);
  const eaten = mealsOf(scenario).flatMap((meal) => mealTimes(meal, hours));
  const taken = doses.flatMap((dose) => doseTimes(dose, hours));
  const clock = (timeH: number) => Math.round(60 * (timeH + startClockH)) % (24 * 60);
  return JSON.stringify([eaten, taken].map((all) => [...new Set(all.map(clock))].sort()));
}
