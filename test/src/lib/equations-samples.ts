import fc from "fast-check";
import {
  equationsDefault,
  type EquationsView,
  longestSearch,
  organIds,
} from "../../../src/lib/equations-page.js";
import type {PageState} from "../../../src/lib/page-kind.js";
import {horizons} from "../../../src/lib/simulator-page.js";
import {scenarios} from "./state-samples.js";

/** States of the equations page, as the page itself makes them. */
export const equationsStates: fc.Arbitrary<PageState<EquationsView>> = fc
  .constantFrom(...horizons.map(({hours}) => hours))
  .chain((hours) =>
    fc.record({
      scenario: scenarios(hours),
      view: fc.record({
        units: fc.constantFrom("mg", "mmol"),
        organ: fc.constantFrom(...organIds),
        cursorH: fc.nat(hours * 60).map((minutes) => minutes / 60),
        search: fc.string({maxLength: longestSearch}),
      }),
    }),
  )
  .map(({scenario, view}) => ({...equationsDefault, scenario, view}));
