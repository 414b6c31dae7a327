import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {checkScenario} from "../../../../models/magnesium/check-scenario.js";
import {mealTimes, mealsOf} from "../../../../models/magnesium/day.js";
import type {Scenario} from "../../../../models/magnesium/scenario.js";
import {fitBody} from "../../../../src/lib/body/fit-body.js";
import {indexOn, stepAt} from "../../../../src/lib/body/intake.js";
import {intakeOf, withIntake} from "../../../../src/lib/body/intake-scenario.js";
import {intakes} from "./intake-samples.js";

const fitted = (scenario: Scenario) => {
  const notes: string[] = [];
  return {scenario: fitBody(scenario, "scenario", notes), notes};
};

describe("a course of weeks", () => {
  test("is a scenario that may run, and comes back from it", () => {
    fc.assert(
      fc.property(intakes, (intake) => {
        const scenario = withIntake({hours: 24, person: {ageYears: 50}}, intake);
        expect(checkScenario(scenario).problems).toEqual([]);
        expect(intakeOf(scenario)).toEqual(intake);
      }),
    );
  });

  test("comes back through what the page makes of any scenario, without a note", () => {
    fc.assert(
      fc.property(intakes, (intake) => {
        const scenario = withIntake({hours: 24}, intake);
        expect(fitted(scenario)).toEqual({scenario, notes: []});
      }),
    );
  });

  test("serves on each day the food of its step", () => {
    fc.assert(
      fc.property(intakes, fc.nat(363), (intake, day) => {
        const scenario = withIntake({hours: 24}, intake);
        const eaten = mealsOf(scenario).flatMap((meal) =>
          mealTimes(meal, scenario.hours)
            .filter((timeH) => Math.floor(timeH / 24) === day)
            .map(() => meal.mgMg),
        );
        expect(eaten).toHaveLength(3);
        const sum = eaten.reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(stepAt(intake, indexOn(intake, day)).foodMg, 6);
      }),
    );
  });
});

describe("another scenario", () => {
  test("of one day goes on, and the reader is told", () => {
    const {scenario, notes} = fitted({
      hours: 24,
      startClockH: 6,
      doses: [{timeH: 2, form: "oxide", elementalMg: 200}],
    });
    expect(intakeOf(scenario)).toEqual([
      {fromDay: 0, foodMg: 300, supplement: {form: "oxide", mg: 200}},
    ]);
    expect(notes).toEqual(["scenario.hours: followed for 52 weeks; the last of its days goes on"]);
  });

  test("that starts with another food than the usual one keeps that for a day", () => {
    const {scenario, notes} = fitted({
      hours: 8736,
      startClockH: 6,
      person: {status: "low"},
      diet: {meals: [{timeH: 2, kcal: 500, mgMg: 10, everyH: 24}]},
    });
    expect(intakeOf(scenario).map(({fromDay, foodMg}) => [fromDay, foodMg])).toEqual([
      [0, 150],
      [1, 10],
    ]);
    expect(notes).toEqual([
      "scenario.diet: the first day is shown as the usual diet",
      "scenario.diet: every day is shown as three meals, with its supplement at breakfast",
    ]);
  });

  test("with several servings a day keeps their sum, by the page's own clock", () => {
    const {scenario} = fitted({
      hours: 72,
      doses: [
        {timeH: 32, form: "citrate", elementalMg: 100, everyH: 6, count: 4},
        {timeH: 33, form: "oxide", elementalMg: 150},
      ],
    });
    // from 08:00 on the second day until 02:00, before the page's day ends at six
    expect(intakeOf(scenario)).toEqual([
      {fromDay: 0, foodMg: 300, supplement: null},
      {fromDay: 1, foodMg: 300, supplement: {form: "citrate", mg: 400}},
      {fromDay: 2, foodMg: 300, supplement: null},
    ]);
  });

  test("loses its infusions and its clamp, and the reader is told", () => {
    const {scenario, notes} = fitted({
      hours: 8736,
      startClockH: 6,
      infusions: [{startH: 1, durationH: 1, mmol: 8}],
      clampPlasma: [[0, 0.85]],
    });
    expect(scenario).not.toHaveProperty("infusions");
    expect(scenario).not.toHaveProperty("clampPlasma");
    expect(notes).toHaveLength(2);
  });
});
