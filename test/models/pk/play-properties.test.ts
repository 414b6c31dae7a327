import fc from "fast-check";
import {expect, test} from "vitest";
import type {EventRecord} from "../../../models/pk/record.js";
import {closed, worst} from "./reference.js";

const params = {CL: 5, V1: 50, Q: 8, V2: 90, KA: 1.2};
const times = [0, 0.3, 2, 5, 7.5, 12, 20, 31, 48, 72, 100];
/** Quarters of an hour, so that a shift or a sum of times rounds nothing. */
const quarters = (max: number) => fc.integer({min: 0, max: 4 * max}).map((n) => n / 4);
const doseOf = (time: number): fc.Arbitrary<EventRecord> =>
  fc
    .record({
      cmt: fc.integer({min: 1, max: 3}),
      amt: fc.integer({min: 1, max: 500}),
      rate: fc.constantFrom(0, 10, 50, 400),
      ii: fc.constantFrom(6, 8, 12, 24),
      addl: fc.integer({min: 0, max: 5}),
      ss: fc.constantFrom(0, 0, 2),
      lag: quarters(5),
      F: fc.constantFrom(0.3, 0.7, 1),
    })
    .map((dose) => ({time, evid: 1, ...dose}) as EventRecord);
const tables = fc
  .array(quarters(60), {minLength: 1, maxLength: 6})
  .chain((all) => fc.tuple(...[...all].sort((a, b) => a - b).map(doseOf)));
const resets = tables.chain((doses) =>
  quarters(60).map((time) =>
    [...doses, {time, evid: 3} as EventRecord].sort((a, b) => a.time - b.time),
  ),
);

/** Of every compartment, at every time. */
const difference = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]) =>
  worst(a.flat(), b.flat());

test("doses of a linear model add up", () => {
  fc.assert(
    fc.property(tables, (doses) => {
      const together = closed(params, doses, times);
      const alone = doses.map((dose) => closed(params, [dose], times));
      const sum = together.map((row, i) =>
        row.map((_, j) => alone.reduce((total, one) => total + (one[i]?.[j] ?? NaN), 0)),
      );
      expect(difference(sum, together)).toBeLessThan(1e-9);
    }),
  );
});

test("additional doses are rows of their own", () => {
  fc.assert(
    fc.property(tables, (doses) => {
      const rows = doses.flatMap(({ii = 0, addl = 0, ...dose}) => [
        {...dose, ii},
        ...Array.from({length: addl}, (_, k): EventRecord => {
          return {...dose, ss: 0, time: dose.time + (k + 1) * ii};
        }),
      ]);
      rows.sort((a, b) => a.time - b.time);
      expect(difference(closed(params, rows, times), closed(params, doses, times))).toBeLessThan(
        1e-9,
      );
    }),
  );
});

test("all of it may happen later, resets too", () => {
  fc.assert(
    fc.property(resets, quarters(1000), (records, shift) => {
      const later = records.map((record) => ({...record, time: record.time + shift}));
      const moved = closed(
        params,
        later,
        times.map((time) => time + shift),
      );
      expect(difference(moved, closed(params, records, times))).toBeLessThan(1e-9);
    }),
  );
});

test("a reset leaves only what comes after it", () => {
  fc.assert(
    fc.property(resets, (records) => {
      const at = records.findIndex(({evid}) => evid === 3);
      const time = records[at]?.time ?? NaN;
      const after = times.filter((one) => one >= time);
      expect(
        difference(closed(params, records, after), closed(params, records.slice(at + 1), after)),
      ).toBeLessThan(1e-9);
    }),
  );
});

test("a row that is no dose leaves all as it is, whatever its SS", () => {
  const dose: EventRecord = {time: 0, evid: 1, amt: 100, cmt: 1};
  const other: EventRecord = {time: 3, evid: 2, ss: 1};
  expect(closed(params, [dose, other], times)).toEqual(
    closed(params, [dose, {...other, ss: 0}], times),
  );
});

test("steady state is where enough doses lead", () => {
  fc.assert(
    fc.property(doseOf(0), (dose) => {
      const {ii = 12} = dose;
      const train = [{...dose, ss: 0 as const, addl: 400, time: -400 * ii}];
      const steady = [{...dose, ss: 1 as const, addl: 0}];
      const seen = [0, 0.5, 0.9].map((share) => share * ii);
      expect(difference(closed(params, steady, seen), closed(params, train, seen))).toBeLessThan(
        1e-8,
      );
    }),
    {numRuns: 20},
  );
});
