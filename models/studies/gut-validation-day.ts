import {habitualDiet, mealTimes} from "../magnesium/day.js";
import type {Meal} from "../magnesium/scenario.js";

/** The usual meals one by one, without those that a study day leaves out. Clock at time 0: 08:00. */
export function usualMeals(
  hours: number,
  isEaten: (timeH: number) => boolean = () => true,
  mgPerDay = 300,
): Meal[] {
  return habitualDiet(mgPerDay, studyClockH).flatMap((meal) =>
    mealTimes(meal, hours)
      .filter(isEaten)
      .map((timeH) => ({timeH, kcal: meal.kcal, mgMg: meal.mgMg})),
  );
}

/** Time 0 of a study day: breakfast, unless the study has people fast. */
export const studyClockH = 8;
