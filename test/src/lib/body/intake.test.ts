import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  addStep,
  endOf,
  indexOn,
  levelOf,
  longestDays,
  moveStep,
  mostSteps,
  removeStep,
  setFood,
  setLevel,
  setSupplement,
  stepAt,
  type Intake,
} from "../../../../src/lib/body/intake.js";
import {snapDay, snapMg, stepDay, stepMg} from "../../../../src/lib/body/intake-steps.js";
import {intakes} from "./intake-samples.js";

const anyIndex = fc.nat(mostSteps - 1);
const inOrder = (intake: Intake) =>
  intake.every(({fromDay}, i) => i === 0 || fromDay > stepAt(intake, i - 1).fromDay);

describe("a change", () => {
  test("stays between its neighbours wherever it is moved, and nothing else moves", () => {
    fc.assert(
      fc.property(intakes, anyIndex, fc.integer({min: -500, max: 900}), (intake, any, day) => {
        const index = any % intake.length;
        const moved = moveStep(intake, index, day);
        expect(inOrder(moved)).toBe(true);
        expect(endOf(moved, moved.length - 1)).toBe(longestDays);
        expect(stepAt(moved, 0).fromDay).toBe(0);
        moved.forEach((step, i) => i !== index && expect(step).toBe(intake[i]));
      }),
    );
  });

  test("that is added and removed leaves what was", () => {
    fc.assert(
      fc.property(intakes, fc.integer({min: 1, max: 363}), (intake, fromDay) => {
        const added = addStep(intake, {fromDay, foodMg: 50, supplement: null});
        const isFree = intake.every((step) => step.fromDay !== fromDay);
        expect(added !== null).toBe(isFree && intake.length < mostSteps);
        if (added === null) return;
        expect(inOrder(added.intake)).toBe(true);
        expect(stepAt(added.intake, added.index).fromDay).toBe(fromDay);
        expect(removeStep(added.intake, added.index).intake).toEqual(intake);
      }),
    );
  });

  test("holds from its day until the next", () => {
    fc.assert(
      fc.property(intakes, fc.nat(363), (intake, day) => {
        const index = indexOn(intake, day);
        expect(stepAt(intake, index).fromDay).toBeLessThanOrEqual(day);
        expect(endOf(intake, index)).toBeGreaterThan(day);
      }),
    );
  });
});

describe("amounts", () => {
  test("stay within what may be eaten and taken; the usual diet holds some", () => {
    fc.assert(
      fc.property(intakes, fc.integer({min: -900, max: 9000}), (intake, mg) => {
        const low = stepAt(setFood(intake, 0, mg), 0).foodMg;
        expect(low).toBeGreaterThanOrEqual(20);
        const taken = setSupplement(intake, 0, {form: "oxide", mg});
        expect(stepAt(taken, 0).supplement?.mg).toBeGreaterThanOrEqual(0);
        expect(stepAt(taken, 0).supplement?.mg).toBeLessThanOrEqual(2000);
      }),
    );
  });

  test("move at the top: the supplement where there is one, else the food", () => {
    const food: Intake = [{fromDay: 0, foodMg: 300, supplement: null}];
    expect(setLevel(food, 0, 425)[0]).toMatchObject({foodMg: 425});
    const both = setSupplement(food, 0, {form: "citrate", mg: 100});
    const moved = setLevel(both, 0, 425)[0];
    expect(moved).toMatchObject({foodMg: 300, supplement: {form: "citrate", mg: 125}});
    expect(levelOf(moved)).toBe(425);
    expect(levelOf(setLevel(both, 0, 100)[0])).toBe(300);
  });
});

test("hands step to the next whole week and 25 mg, or finer, from wherever they are", () => {
  expect([snapDay(10), snapDay(11), snapDay(10.4, true)]).toEqual([7, 14, 10]);
  expect([stepDay(10, 1), stepDay(14, 1), stepDay(10, -1), stepDay(10, 1, true)]).toEqual([
    14, 21, 7, 11,
  ]);
  expect([snapMg(212), snapMg(-40), snapMg(213, true)]).toEqual([200, 0, 215]);
  expect([stepMg(200, 1), stepMg(210, -1), stepMg(0, -1), stepMg(200, 1, true)]).toEqual([
    225, 200, 0, 205,
  ]);
});
