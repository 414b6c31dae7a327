import {elementalMgFromMmol} from "/models/magnesium/amounts.js";
import {doseMmol, mealsOf as allMeals} from "/models/magnesium/day.js";
import type {Dose, Meal, Scenario} from "/models/magnesium/scenario.js";
import type {Day, MealMark} from "./day.js";
import type {View} from "./simulator-page.js";

/** The day that the timeline shows of a scenario: the doses and meals of its first 24 hours. */
export function dayOf(scenario: Scenario, view: View): Day {
  return {
    pills: (scenario.doses ?? [])
      .filter(({timeH}) => timeH < 24)
      .map((dose) => ({
        timeH: dose.timeH,
        form: dose.form,
        elementalMg: dose.elementalMg ?? elementalMgFromMmol(doseMmol(dose)),
      }))
      .sort((a, b) => a.timeH - b.timeH),
    meals: mealsOf(scenario).map(mealMark),
    night: view.night,
  };
}

/** The scenario with the doses and meals of a day; every day of a longer run is the same. */
export function withDay(scenario: Scenario, day: Day): Scenario {
  const {hours} = scenario;
  const doses = day.pills.map(({timeH, form, elementalMg}): Dose => ({timeH, form, elementalMg}));
  const meals = mealsOf(scenario);
  const hasMoved = day.meals.some((mark, i) => mark.timeH !== meals[i]?.timeH);
  const moved = meals.map((meal, i) => ({...meal, timeH: day.meals[i]?.timeH ?? meal.timeH}));
  return {
    ...repeatDaily({...scenario, doses}, hours),
    ...(hasMoved ? {diet: {meals: moved}} : {}),
  };
}

/** The same first day over another horizon. */
export function repeatDaily(scenario: Scenario, hours: number): Scenario {
  const days = Math.ceil(hours / 24);
  const doses = (scenario.doses ?? [])
    .filter(({timeH}) => timeH < 24)
    .map(({everyH, count, ...dose}): Dose => {
      return days > 1 ? {...dose, everyH: 24, count: days} : dose;
    });
  return {...scenario, hours, doses};
}

/** The meals of the first day. */
export const mealsOf = (scenario: Scenario): Meal[] =>
  allMeals(scenario).filter(({timeH}) => timeH < 24);

const mealNames = ["breakfast", "lunch", "dinner"];
const mealMark = ({timeH, mgMg, kcal}: Meal, i: number, all: readonly Meal[]): MealMark => ({
  name: (all.length === 3 ? mealNames[i] : undefined) ?? `meal ${i + 1}`,
  timeH,
  mgMg,
  kcal,
});
