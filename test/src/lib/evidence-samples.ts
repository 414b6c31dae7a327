import fc from "fast-check";
import {confidences, dossiers, uses} from "../../../src/lib/evidence/evidence.js";
import {columns} from "../../../src/lib/evidence/sort.js";
import {evidenceKind, type EvidenceState, longestSearch} from "../../../src/lib/evidence-kind.js";

/** States of the Evidence page, as the page itself makes them. */
export const evidenceStates: fc.Arbitrary<EvidenceState> = fc
  .record({
    units: fc.constantFrom("mg", "mmol"),
    search: fc.oneof(
      fc.constantFrom("", "citrate", "serum mg", "fine", "<b>x</b>", "%00"),
      fc.string({maxLength: longestSearch}),
    ),
    dossiers: fc.subarray([...dossiers]),
    uses: fc.subarray([...uses]),
    confidences: fc.subarray([...confidences]),
    sort: fc.option(
      fc.record({column: fc.constantFrom(...columns.map(({id}) => id)), descending: fc.boolean()}),
    ),
    order: fc.constantFrom("file", "ratio"),
    page: fc.nat(3),
    selected: fc.option(
      fc.constantFrom("schutten2022-urine-citrate", "firoz2001-urine-oxide", "gad7-chloride"),
    ),
  } as const)
  .map((view) => ({...evidenceKind.usual, view}));
