import fc from "fast-check";
import type {Scenario} from "../../../models/magnesium/scenario.js";
import {pillForms} from "../../../src/lib/pills.js";
import {
  firstHours,
  splitsKind,
  type SplitsState,
  withServing,
} from "../../../src/lib/splits-kind.js";
import {doses, servingCounts} from "../../../src/lib/splits/grid.js";
import {meal, person} from "./state-samples.js";

/** States of the splits page, as the page itself makes them. */
export const splitsStates: fc.Arbitrary<SplitsState> = fc
  .record({
    serving: fc.record({
      timeH: fc.constantFrom(...firstHours),
      form: fc.constantFrom(...pillForms),
    }),
    person,
    diet: fc.oneof(
      fc.constantFrom("default" as const, "none" as const),
      fc.record({meals: fc.array(meal, {maxLength: 4})}),
    ),
    view: fc.record({
      units: fc.constantFrom("mg", "mmol"),
      quantity: fc.constantFrom("extra", "share"),
      dose: fc.constantFrom(...doses),
      servings: fc.constantFrom(...servingCounts),
    }),
  })
  .map(({serving, person: who, diet, view}): SplitsState => {
    const scenario: Scenario = {...splitsKind.usual.scenario, person: who, diet};
    return {...splitsKind.usual, scenario: withServing(scenario, serving), view};
  });
