import {infusion, repeatedTimes, type SystemEvent} from "../engine/events.js";
import {magnesium} from "../generated/magnesium.js";
import {mmolFromElementalMg, mmolFromSaltMg} from "./amounts.js";
import {formOf} from "./forms.js";
import {habitualMgPerDay} from "./person.js";
import type {Dose, Meal, Scenario} from "./scenario.js";

/** Meals and doses as events of the system, in hours since time 0. */

/** The habitual diet: breakfast, lunch and dinner by the clock, 80 : 110 : 110 of the day's magnesium. */
const habitualMeals = [
  {clockH: 8, kcal: 500, share: 80 / 300},
  {clockH: 13, kcal: 700, share: 110 / 300},
  {clockH: 19, kcal: 800, share: 110 / 300},
] as const;

export const habitualDiet = (mgPerDay: number, startClockH: number): Meal[] =>
  habitualMeals.map(({clockH, kcal, share}) => ({
    timeH: (((clockH - startClockH) % 24) + 24) % 24,
    kcal,
    mgMg: share * mgPerDay,
    everyH: 24,
  }));

/** Phytate of a meal that does not state it, mmol for each mmol of its magnesium. */
const phytatePerMg = 0.08;

const stateIndex = new Map(magnesium.states.map((state, i) => [state, i]));
const add = (state: string, amount: number) => {
  const index = stateIndex.get(state);
  if (index === undefined) throw new Error(`no state ${state}`);
  return {state: index, amount};
};

/** The meals of a scenario, whichever way its diet is stated. */
export function mealsOf({
  diet = "default",
  person = {},
  startClockH = 0,
}: Scenario): readonly Meal[] {
  if (diet === "default") return habitualDiet(habitualMgPerDay(person), startClockH);
  return diet === "none" ? [] : diet.meals;
}

/** The moments at which a meal is eaten, up to `hours`. */
export function mealTimes({timeH, everyH}: Meal, hours: number): number[] {
  const count = everyH === undefined ? 1 : Math.floor((hours - timeH) / everyH) + 1;
  return repeatedTimes(timeH, everyH ?? 0, Math.max(count, 0));
}

/** Every meal up to `hours`; `bioaccessible` is the share of food Mg that dissolves. */
export function mealEvents(
  meals: readonly Meal[],
  hours: number,
  bioaccessible: number,
): SystemEvent[] {
  return meals.flatMap((meal) => {
    const mmol = mmolFromElementalMg(meal.mgMg);
    const doses = [
      add("stomach_energy", meal.kcal),
      add("stomach_dissolved", bioaccessible * mmol),
      add("stomach_bound", (1 - bioaccessible) * mmol),
      add("stomach_phytate", meal.phytateMmol ?? phytatePerMg * mmol),
    ];
    return mealTimes(meal, hours).map((time) => ({time, add: doses}));
  });
}

/** Elemental magnesium of one dose, mmol, whichever way it is stated. */
export function doseMmol(dose: Dose): number {
  if (dose.mmol !== undefined) return dose.mmol;
  if (dose.saltMg !== undefined) return mmolFromSaltMg(dose.saltMg, formOf(dose.form));
  return mmolFromElementalMg(dose.elementalMg ?? 0);
}

/** The moments at which a dose is taken, up to `hours`. */
export const doseTimes = (dose: Dose, hours: number): number[] =>
  repeatedTimes(dose.timeH, dose.everyH ?? 0, dose.count ?? 1).filter((time) => time <= hours);

export function doseEvents(dose: Dose, hours: number, bioaccessible: number): SystemEvent[] {
  const {dissolved, slow, acid} = formOf(dose.form).shares;
  const accessible = dose.form === "food" ? bioaccessible : 1;
  const mmol = doseMmol(dose);
  const amounts = [
    add("stomach_labelled", accessible * dissolved * mmol),
    add("stomach_slow_solid", slow * mmol),
    add("stomach_acid_solid", acid * mmol),
    add("stomach_bound_labelled", (1 - accessible * dissolved - slow - acid) * mmol),
  ].filter(({amount}) => amount > 0);
  return doseTimes(dose, hours).map((time) => ({time, add: amounts}));
}

/** All that happens to the body in a scenario; without `withDoses` the same day free of supplements. */
export function scenarioEvents(
  scenario: Scenario,
  bioaccessible: number,
  withDoses: boolean,
): SystemEvent[] {
  const {hours, doses = [], infusions = []} = scenario;
  const food = mealEvents(mealsOf(scenario), hours, bioaccessible);
  if (!withDoses) return food;
  const plasma = add("plasma", 0).state;
  return [
    ...food,
    ...doses.flatMap((dose) => doseEvents(dose, hours, bioaccessible)),
    ...infusions.flatMap(({startH, durationH, mmol}) => infusion(plasma, mmol, startH, durationH)),
  ];
}
