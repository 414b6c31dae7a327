import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Scenario} from "../../../models/magnesium/scenario.js";
import {defaultScenario, defaultState, type View} from "../../../src/lib/simulator-page.js";
import {moveMeal} from "../../../src/lib/pills.js";
import {dayOf, mealsOf, repeatDaily, withDay} from "../../../src/lib/scenario-day.js";
import {days} from "./day-samples.js";
import {scenarios} from "./state-samples.js";

const {view} = defaultState;
const withNight = (night: View["night"]): View => ({...view, night});

describe("the day of a scenario", () => {
  it("is the day that was put in", () => {
    fc.assert(
      fc.property(scenarios(24), days, (scenario, day) => {
        const meals = dayOf(scenario, view).meals; // a hand moves meals, it does not make them
        const given = {...day, meals};
        expect(dayOf(withDay(scenario, given), withNight(day.night))).toEqual(given);
      }),
    );
  });

  it("keeps its meals where a hand put them, and eats them each day", () => {
    const day = moveMeal(dayOf(defaultScenario, view), 1, 9.25);
    const moved = withDay(defaultScenario, day);
    expect(dayOf(moved, view)).toEqual(day);
    expect(mealsOf(moved).map(({everyH}) => everyH)).toEqual([24, 24, 24]);
  });

  it("leaves the usual diet by its name while no meal moves", () => {
    for (const diet of ["default", "none"] as const) {
      const scenario: Scenario = {...defaultScenario, diet};
      expect(withDay(scenario, dayOf(scenario, view)).diet).toBe(diet);
    }
  });
});

describe("a longer run", () => {
  it("repeats every dose once a day, up to its end", () => {
    const {doses = []} = repeatDaily(defaultScenario, 168);
    expect(doses).toHaveLength(defaultScenario.doses?.length ?? 0);
    for (const {everyH, count} of doses) expect([everyH, count]).toEqual([24, 7]);
  });

  it("shows the same day, and comes back to the same single day", () => {
    fc.assert(
      fc.property(scenarios(24), (scenario) => {
        const week = repeatDaily(scenario, 168);
        expect(dayOf(week, view)).toEqual(dayOf(scenario, view));
        expect(repeatDaily(week, 24)).toEqual(scenario);
      }),
    );
  });
});
