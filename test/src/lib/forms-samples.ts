import fc from "fast-check";
import {type FormsState, sorts, spanH} from "../../../src/lib/forms-page.js";
import {pillForms} from "../../../src/lib/pills.js";
import {startClockH} from "../../../src/lib/simulator-page.js";

/** States of the forms page, as the page itself makes them. */
export const formsStates: fc.Arbitrary<FormsState> = fc.record({
  version: fc.constant(1),
  page: fc.constant("forms"),
  scenario: fc.record({
    hours: fc.constant(24),
    startClockH: fc.constant(startClockH),
    person: fc.record(
      {
        sex: fc.constantFrom("male", "female"),
        ageYears: fc.integer({min: 18, max: 90}),
        medicines: fc.constantFrom(["ppi"], ["thiazide", "ppi"]),
      },
      {requiredKeys: []},
    ),
    diet: fc.constantFrom("default", "none"),
    hypotheses: fc.record(
      {chelateRouteShare: fc.integer({min: 1, max: 10}).map((percent) => percent / 100)},
      {requiredKeys: []},
    ),
    doses: fc
      .record({
        timeH: fc.nat(1439).map((minute) => minute / 60),
        form: fc.constantFrom(...pillForms),
        elementalMg: fc.oneof(
          fc.nat(2000),
          fc.nat(800).map((quarter) => quarter / 4),
        ),
      })
      .map((dose) => [dose]),
  }),
  pins: fc.constant([]),
  view: fc.record({
    units: fc.constantFrom("mg", "mmol"),
    form: fc.option(fc.constantFrom(...pillForms)),
    sort: fc.constantFrom(...sorts),
    cursorH: fc.option(fc.nat(12 * spanH).map((step) => step / 12)),
    both: fc.boolean(),
    all: fc.boolean(),
  }),
} as const);
