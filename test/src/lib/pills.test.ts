import fc from "fast-check";
import {describe, expect, it} from "vitest";
import * as edits from "../../../src/lib/pills.js";
import {days, dayWith, quarterHour} from "./day-samples.js";

const sumMg = (day: edits.Day) => day.pills.reduce((sum, pill) => sum + pill.elementalMg, 0);
const isInOrder = (day: edits.Day) =>
  day.pills.every((pill, i) => i === 0 || (day.pills[i - 1]?.timeH ?? 0) <= pill.timeH);

describe("an edit of the day", () => {
  it("keeps pills in clock order and inside the day, and leaves the day it was given alone", () => {
    fc.assert(
      fc.property(days, fc.nat(), fc.double({min: -50, max: 50, noNaN: true}), (day, n, timeH) => {
        const before = structuredClone(day);
        const index = n % day.pills.length;
        for (const edit of [
          edits.movePill(day, index, timeH),
          edits.duplicatePill(day, index),
          edits.addPill(day, {timeH: quarterHour(n), form: "oxide", elementalMg: 100}),
          edits.spreadServings(day, index, 1 + (n % 6)),
        ]) {
          expect(isInOrder(edit.day)).toBe(true);
          for (const pill of edit.day.pills) {
            expect(pill.timeH).toBeGreaterThanOrEqual(0);
            expect(pill.timeH).toBeLessThan(24);
          }
        }
        expect(day).toEqual(before);
      }),
    );
  });

  it("says where the pill concerned now stands", () => {
    fc.assert(
      fc.property(days, fc.nat(), fc.nat(95), (day, n, quarter) => {
        const index = n % day.pills.length;
        const edit = edits.movePill(day, index, quarter / 4);
        expect(edit.day.pills[edit.index]).toEqual({...day.pills[index], timeH: quarter / 4});
      }),
    );
  });

  it("keeps the very objects of the pills it does not touch, so drawings can follow them", () => {
    const day = dayWith([1, 100], [5, 200], [9, 300]);
    const {day: moved} = edits.movePill(day, 0, 12);
    expect(moved.pills.slice(0, 2)).toEqual(day.pills.slice(1));
    expect(moved.pills[0]).toBe(day.pills[1]);
  });

  it("moving there and back is the same day", () => {
    fc.assert(
      fc.property(days, fc.nat(), fc.nat(95), (day, n, quarter) => {
        const index = n % day.pills.length;
        const there = edits.movePill(day, index, quarter / 4);
        const back = edits.movePill(there.day, there.index, day.pills[index]?.timeH ?? 0);
        expect(new Set(back.day.pills.map((p) => JSON.stringify(p)))).toEqual(
          new Set(day.pills.map((p) => JSON.stringify(p))),
        );
      }),
    );
  });

  it("clamps a dose to what a box may hold and refuses what is not a number", () => {
    const day = dayWith([3, 200]);
    expect(edits.setDose(day, 0, 1e6).day.pills[0]?.elementalMg).toBe(edits.largestDoseMg);
    expect(edits.setDose(day, 0, -5).day.pills[0]?.elementalMg).toBe(0);
    expect(() => edits.setDose(day, 0, NaN)).toThrow("dose must be a number, got NaN");
    expect(() => edits.setDose(day, 3, 100)).toThrow("pill must be one of 1, got 3");
  });
});

describe("removing a pill", () => {
  it("hands on to the next pill, at the end to the last one, then to none", () => {
    const day = dayWith([1, 100], [5, 200]);
    expect(edits.removePill(day, 0).index).toBe(0);
    const one = edits.removePill(day, 1);
    expect(one.index).toBe(0);
    expect(edits.removePill(one.day, 0)).toMatchObject({index: null, day: {pills: []}});
  });

  it("undoes a duplicate", () => {
    fc.assert(
      fc.property(days, fc.nat(), (day, n) => {
        const copy = edits.duplicatePill(day, n % day.pills.length);
        expect(sumMg(edits.removePill(copy.day, copy.index).day)).toBe(sumMg(day));
      }),
    );
  });
});

describe("meals and sleep", () => {
  it("a night edge stops an hour before the other, also when the night crosses the start", () => {
    const day = dayWith([3, 200]);
    expect(edits.moveNightEdge(day, 0, 30).night).toEqual([23, 24]);
    expect(edits.moveNightEdge(day, 1, 0).night).toEqual([17, 18]);
    const late = {...day, night: [20, 2] as const};
    expect(edits.moveNightEdge(late, 1, 23).night).toEqual([20, 19]);
    expect(edits.moveNightEdge(late, 0, 0).night).toEqual([3, 2]);
  });

  it("a meal moves alone", () => {
    const day = dayWith([3, 200]);
    expect(edits.moveMeal(day, 0, 5).meals[0]?.timeH).toBe(5);
    expect(edits.moveMeal(day, 0, 5).pills).toBe(day.pills);
  });

  it("a new pill goes to the middle of the longest waking gap", () => {
    expect(edits.freeTime(dayWith([2, 100], [4, 100]))).toBe(10.5);
    expect(edits.freeTime(dayWith([16, 100]))).toBe(8);
    fc.assert(
      fc.property(days, (day) => {
        expect(edits.freeTime(day)).toBeLessThan(day.night[0]);
      }),
    );
  });
});

it("the next form goes through the headline forms before the others", () => {
  const rounds = edits.pillForms.map((form) => [form, edits.nextForm(form)] as const);
  const leaves = rounds.filter(
    ([from, to]) => edits.headlineForms.includes(from) && edits.otherForms.includes(to),
  );
  expect(leaves.map(([from]) => from)).toEqual(edits.headlineForms.slice(-1));
});

it("the next form comes round to the first and is never food", () => {
  let form = edits.nextForm("citrate");
  const seen = new Set<string>();
  while (!seen.has(form)) {
    seen.add(form);
    form = edits.nextForm(form);
  }
  expect(seen).toEqual(new Set(edits.pillForms));
  expect(seen.has("food")).toBe(false);
});
