import {elementalMgFromMmol} from "/models/magnesium/amounts.js";
import {doseMmol, doseTimes, habitualDiet, mealsOf, mealTimes} from "/models/magnesium/day.js";
import type {FormName} from "/models/magnesium/names.js";
import {habitualMgPerDay} from "/models/magnesium/person.js";
import type {Dose, Meal, Scenario} from "/models/magnesium/scenario.js";
import {startClockH} from "../simulator-page.js";
import {endOf, longestDays, mostSteps, type Intake, type Step, type Supplement} from "./intake.js";

/** The clock at which the supplement of a course is taken: with breakfast. */
export const supplementH = 8 - startClockH;

/**
 * The scenario that is a course of weeks: three meals a day by the clock for each step, its supplement
 * with breakfast, and the food of the first step as the usual diet of the years before.
 */
export function withIntake(scenario: Scenario, intake: Intake): Scenario {
  const [{foodMg, supplement}] = intake;
  const {status: _, ...person} = scenario.person ?? {};
  const isUsual = intake.length === 1 && supplement === null;
  return {
    ...scenario,
    hours: 24 * longestDays,
    startClockH,
    person: habitualMgPerDay(person) === foodMg ? person : {...person, status: foodMg},
    diet: isUsual ? "default" : {meals: intake.flatMap((step, i) => meals(step, endOf(intake, i)))},
    doses: intake.flatMap((step, i) => doses(step, endOf(intake, i))),
  };
}

function meals({fromDay, foodMg}: Step, end: number): Meal[] {
  const usual = habitualDiet(foodMg, startClockH);
  const rounded = usual.slice(0, -1).map(({mgMg}) => hundredths(mgMg));
  const rest = hundredths(foodMg - rounded.reduce((a, b) => a + b, 0));
  return usual.map(({timeH, kcal}, i) => ({
    timeH: 24 * fromDay + timeH,
    kcal,
    mgMg: rounded[i] ?? rest,
    everyH: 24,
    count: end - fromDay,
  }));
}

function doses({fromDay, supplement}: Step, end: number): Dose[] {
  if (supplement === null) return [];
  const {form, mg} = supplement;
  const timeH = 24 * fromDay + supplementH;
  return [{timeH, form, elementalMg: mg, everyH: 24, count: end - fromDay}];
}

/** The course that a scenario comes to: as it was made of one, or day by day what is eaten and taken. */
export function intakeOf(scenario: Scenario): Intake {
  const steps = stepsIn(scenario);
  const told = ({diet, doses}: Scenario) => JSON.stringify([diet, doses]);
  const isOurs = steps !== null && told(withIntake(scenario, steps)) === told(scenario);
  return isOurs ? steps : intakeByDay(scenario);
}

/** Its steps, if every three of its meals are one: also one that changes nothing keeps its place. */
function stepsIn(scenario: Scenario): Intake | null {
  const {doses = []} = scenario;
  const all = mealsOf(scenario);
  const steps = all.flatMap(({timeH}, i): Step[] => {
    if (i % 3 !== 0) return [];
    const fromDay = Math.floor(timeH / 24);
    const foodMg = hundredths(all.slice(i, i + 3).reduce((sum, {mgMg}) => sum + mgMg, 0));
    const dose = doses.find((one) => one.timeH === 24 * fromDay + supplementH);
    const supplement = dose ? {form: dose.form, mg: dose.elementalMg ?? NaN} : null;
    return [{fromDay, foodMg, supplement}];
  });
  const [first, ...rest] = steps;
  const isCourse = first?.fromDay === 0 && steps.length <= mostSteps;
  return isCourse ? [first, ...rest] : null;
}

function intakeByDay(scenario: Scenario): Intake {
  const supplements = supplementsOf(scenario);
  const habit = hundredths(habitualMgPerDay(scenario.person ?? {}));
  const steps: Step[] = [];
  foodByDay(scenario).forEach((foodMg, day) => {
    const step = {foodMg, supplement: supplements[day] ?? null};
    const {fromDay: _, ...before} = steps.at(-1) ?? {};
    if (day === 0 && step.foodMg !== habit) steps.push({...step, fromDay: 0, foodMg: habit});
    else if (JSON.stringify(step) !== JSON.stringify(before)) steps.push({fromDay: day, ...step});
  });
  const [first = {fromDay: 0, foodMg: habit, supplement: null}, ...rest] = steps;
  return [first, ...rest.slice(0, mostSteps - 1)];
}

/** Magnesium eaten on each day, mg. */
export function foodByDay(scenario: Scenario): number[] {
  const sums = new Array<number>(daysIn(scenario)).fill(0);
  for (const meal of mealsOf(scenario)) {
    for (const timeH of mealTimes(meal, lastH(scenario))) {
      const day = dayOf(timeH, scenario);
      if (day < sums.length) sums[day] = (sums[day] ?? 0) + meal.mgMg;
    }
  }
  return sums.map(hundredths);
}

/** Every form of a day added up; the one with most magnesium stands for the day. */
function supplementsOf(scenario: Scenario): readonly (Supplement | undefined)[] {
  const days = Array.from({length: daysIn(scenario)}, () => new Map<FormName, number>());
  for (const dose of scenario.doses ?? []) {
    const mg = dose.elementalMg ?? elementalMgFromMmol(doseMmol(dose));
    for (const timeH of doseTimes(dose, lastH(scenario))) {
      const forms = days[dayOf(timeH, scenario)];
      forms?.set(dose.form, (forms.get(dose.form) ?? 0) + mg);
    }
  }
  return days.map((forms) => {
    const [largest] = [...forms].sort(([, a], [, b]) => b - a);
    return largest && {form: largest[0], mg: hundredths(largest[1])};
  });
}

/** Days begin at the clock of the page, whatever the clock at time 0. */
const dayOf = (timeH: number, {startClockH: start = 0}: Scenario): number =>
  Math.max(0, Math.floor((timeH + start - startClockH) / 24 + 1e-9));

const daysIn = ({hours}: Scenario): number =>
  Math.max(1, Math.min(longestDays, Math.floor(hours / 24)));

/** Nothing is counted beyond the run or the year. */
const lastH = ({hours}: Scenario): number => Math.min(hours, 24 * (longestDays + 1));

const hundredths = (mg: number): number => Math.round(100 * mg) / 100;
