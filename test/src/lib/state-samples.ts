import fc from "fast-check";
import {conditionNames, medicineNames} from "../../../models/magnesium/names.js";
import type {Dose, Meal, Person, Scenario} from "../../../models/magnesium/scenario.js";
import {
  horizons,
  mostPins,
  type SimulatorState,
  startClockH,
} from "../../../src/lib/simulator-page.js";
import {pinLetters} from "../../../src/lib/palette.js";
import {pillForms} from "../../../src/lib/pills.js";

/** States of the simulator page, as the page itself makes them. */

const timeH = fc.oneof(
  fc.nat(95).map((quarter) => quarter / 4),
  fc.nat(1439).map((minute) => minute / 60),
  fc.double({min: 0, max: 23.999, noNaN: true}).filter((hours) => !Object.is(hours, -0)),
);
const mg = fc.oneof(
  fc.nat(2000),
  fc.nat(400).map((steps) => steps / 4),
);

const dose: fc.Arbitrary<Dose> = fc.oneof(
  fc.record({timeH, form: fc.constantFrom(...pillForms), elementalMg: mg}),
  fc.record({timeH, form: fc.constantFrom(...pillForms), mmol: fc.nat(80)}),
);

export const meal: fc.Arbitrary<Meal> = fc.record({
  timeH,
  kcal: fc.nat(2000),
  mgMg: fc.nat(300),
  everyH: fc.constant(24),
});

export const person: fc.Arbitrary<Person> = fc.record(
  {
    sex: fc.constantFrom("male", "female"),
    ageYears: fc.integer({min: 18, max: 90}),
    weightKg: fc.integer({min: 45, max: 140}),
    gfrMlMin: fc.integer({min: 15, max: 150}),
    status: fc.oneof(fc.constantFrom("replete", "low"), fc.integer({min: 80, max: 600})),
    medicines: fc.subarray([...medicineNames]),
    conditions: fc.subarray([...conditionNames]),
  },
  {requiredKeys: []},
);

export const scenarios = (hours: number): fc.Arbitrary<Scenario> =>
  fc.record({
    hours: fc.constant(hours),
    startClockH: fc.constant(startClockH),
    person,
    diet: fc.oneof(
      fc.constantFrom("default", "none"),
      fc.record({meals: fc.array(meal, {maxLength: 4})}),
    ),
    doses: fc
      .array(dose, {maxLength: 8})
      .map((doses) =>
        hours > 24 ? doses.map((one) => ({...one, everyH: 24, count: hours / 24})) : doses,
      ),
  });

export const states: fc.Arbitrary<SimulatorState> = fc
  .constantFrom(...horizons.map(({hours}) => hours))
  .chain((hours) =>
    fc.record({
      version: fc.constant(1),
      page: fc.constant("simulator"),
      scenario: scenarios(hours),
      pins: fc.array(scenarios(hours), {maxLength: mostPins}),
      view: fc.record({
        units: fc.constantFrom("mg", "mmol"),
        night: fc.tuple(fc.nat(96), fc.nat(96)).map(([a, b]): [number, number] => [a / 4, b / 4]),
        cursorH: fc.nat(hours),
        selected: fc.option(fc.nat(7)),
        letters: fc.subarray([...pinLetters]).map((letters) => letters.join("")),
      }),
    } as const),
  )
  .map((state): SimulatorState => {
    const pills = state.scenario.doses?.length ?? 0;
    const {selected} = state.view;
    const kept = selected === null || pills === 0 ? null : selected % pills;
    return {...state, view: {...state.view, selected: kept}};
  });
