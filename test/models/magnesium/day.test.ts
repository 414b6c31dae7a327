import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {mealEvents, mealTimes} from "../../../models/magnesium/day.js";
import {simulate} from "../../../models/magnesium/simulate.js";

const meal = {timeH: 2, kcal: 500, mgMg: 80};

describe("a meal", () => {
  test("that repeats is eaten until the horizon, with a count no more often than that", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.integer({min: 1, max: 40}), (days, count) => {
        const hours = 24 * days + 12;
        const all = mealTimes({...meal, everyH: 24}, hours);
        expect(all).toHaveLength(days + 1);
        expect(mealTimes({...meal, everyH: 24, count}, hours)).toEqual(all.slice(0, count));
      }),
    );
  });

  test("after the horizon is not eaten", () => {
    expect(mealTimes({...meal, timeH: 50, everyH: 24, count: 3}, 48)).toEqual([]);
  });
});

test("three days of one meal, then of another, are what the six meals are one by one", () => {
  const [plenty, poor] = [meal, {...meal, timeH: 74, mgMg: 10}];
  const often = [plenty, poor].map((one) => ({...one, everyH: 24, count: 3}));
  const single = [plenty, poor].flatMap((one) =>
    [0, 24, 48].map((later) => ({...one, timeH: one.timeH + later})),
  );
  const intake = {hours: 144, bioaccessible: 0.7};
  expect(mealEvents(often, intake)).toEqual(mealEvents(single, intake));
  const urineOf = (meals: typeof single) =>
    simulate({hours: 144, diet: {meals}, solver: {rtol: 1e-4}}).series.urine;
  expect(urineOf(often)).toEqual(urineOf(single));
});
