import fc from "fast-check";
import type {Person, Scenario} from "../../../models/magnesium/scenario.js";
import {horizons, mostPins, type BodyState} from "../../../src/lib/body/body-page.js";
import {longestDays} from "../../../src/lib/body/intake.js";
import {intakeOf, withIntake} from "../../../src/lib/body/intake-scenario.js";
import {gutChoices, kidneyChoices, choose} from "../../../src/lib/body/people.js";
import {intakes} from "./body/intake-samples.js";

/** States of the page of weeks, as the page itself makes them. */

export const people: fc.Arbitrary<Person> = fc
  .tuple(
    fc.record(
      {
        sex: fc.constantFrom("male", "female"),
        weightKg: fc.integer({min: 45, max: 140}),
        ageYears: fc.integer({min: 18, max: 90}),
      },
      {requiredKeys: []},
    ),
    fc.constantFrom(...kidneyChoices),
    fc.constantFrom(...gutChoices),
  )
  .map(([person, kidney, gut]) => choose("gut", choose("kidney", person, kidney), gut));

const scenarios: fc.Arbitrary<Scenario> = fc
  .tuple(people, intakes)
  .map(([person, intake]) => withIntake({hours: 24, person}, intake));

export const bodyStates: fc.Arbitrary<BodyState> = fc
  .record({
    version: fc.constant(1),
    page: fc.constant("body"),
    scenario: scenarios,
    pins: fc.array(scenarios, {maxLength: mostPins}),
    view: fc.record({
      units: fc.constantFrom("mg", "mmol"),
      weeks: fc.constantFrom(...horizons.map(({weeks}) => weeks)),
      cursorDay: fc.nat(longestDays),
      selected: fc.nat(11),
    }),
  } as const)
  .map((state): BodyState => {
    const steps = intakeOf(state.scenario).length;
    return {...state, view: {...state.view, selected: state.view.selected % steps}};
  });
