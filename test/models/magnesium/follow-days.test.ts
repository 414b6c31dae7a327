import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {habitualDiet} from "../../../models/magnesium/day.js";
import {createFollower, type Followed} from "../../../models/magnesium/follow-days.js";
import {simulate} from "../../../models/magnesium/simulate.js";
import type {Scenario} from "../../../models/magnesium/scenario.js";
import {indexOf} from "./run-model.js";

const follow = createFollower();
const meals = (mg: number, fromDay: number, count: number) =>
  habitualDiet(mg, 6).map((meal) => ({...meal, timeH: meal.timeH + 24 * fromDay, count}));
/** A week of plenty, then of nearly nothing, then of a supplement beside the food. */
const scenario: Scenario = {
  hours: 21 * 24,
  startClockH: 6,
  diet: {meals: [...meals(300, 0, 7), ...meals(10, 7, 7), ...meals(300, 14, 7)]},
  doses: [{timeH: 14 * 24 + 2, form: "citrate", elementalMg: 300, everyH: 24, count: 7}],
};
const whole = follow({scenario, fromDay: 0, days: 21, state: null});
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);

const brain = ["ventricles", "subarachnoid", "brain_fluid", "brain_cells"];
const brainIn = ({state}: Followed) => sum(brain.map((name) => state[indexOf(name)] ?? NaN));
const storesOn = ({mornings: {fluids, cells, slow, bone}}: Followed, morning: number) =>
  sum([fluids, cells, slow, bone].map((store) => store.at(morning) ?? NaN));

describe("days that are followed", () => {
  test("keep the balance: what is absorbed and not lost is what stores and brain gain", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 20, max: 900}),
        fc.integer({min: 0, max: 1500}),
        fc.constantFrom("citrate" as const, "oxide" as const, "glycinate" as const),
        (food, supplement, form) => {
          const any: Scenario = {
            ...scenario,
            person: {status: 300, gfrMlMin: 60},
            diet: {meals: meals(food, 0, 7)},
            doses: [{timeH: 2, form, elementalMg: supplement, everyH: 24, count: 7}],
          };
          const before = follow({scenario: any, fromDay: 0, days: 1, state: null});
          const after = follow({scenario: any, fromDay: 1, days: 6, state: before.state});
          const {absorbed, urine, sweat} = after.days;
          const gained =
            storesOn(after, -1) - storesOn(after, 0) + brainIn(after) - brainIn(before);
          // a sum that no step of the solver may change; rounding only
          expect(sum(absorbed) - sum(urine) - sum(sweat)).toBeCloseTo(gained, 8);
        },
      ),
      {numRuns: 15},
    );
  });

  test("in two stretches are what they are in one", () => {
    const start = follow({scenario, fromDay: 0, days: 9, state: null});
    const rest = follow({scenario, fromDay: 9, days: 12, state: start.state});
    const close = (a: ArrayLike<number>, b: ArrayLike<number>) =>
      Array.from(a).forEach((value, i) => expect(value / (b[i] ?? NaN)).toBeCloseTo(1, 3));
    close([...start.days.urine, ...rest.days.urine], whole.days.urine);
    close([...start.days.serum, ...rest.days.serum], whole.days.serum);
    close(rest.mornings.slow, whole.mornings.slow.subarray(9));
  });

  test("carry the urine of the same run in hours", () => {
    const {series} = simulate({...scenario, outputEveryH: 24, solver: {rtol: 1e-6}});
    const daily = series.urine.slice(1).map((mmol, day) => mmol - (series.urine[day] ?? NaN));
    daily.forEach((mmol, day) => expect(whole.days.urine[day]).toBeCloseTo(mmol, 2));
  });

  test("begin in balance, and lose first from fluids, then from cells, then from the slow tissue", () => {
    const {days, mornings} = whole;
    const gained = (days.absorbed[3] ?? NaN) - (days.urine[3] ?? NaN) - (days.sweat[3] ?? NaN);
    expect(gained).toBeCloseTo(0, 3);
    const left = (store: Float64Array) => (store[14] ?? NaN) / (store[7] ?? NaN);
    const shares = [mornings.fluids, mornings.cells, mornings.slow, mornings.bone].map(left);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share < 1)).toBe(true);
  });

  test("of poor food raise the threshold and the carriers, and plenty brings them back", () => {
    const {threshold, carrier} = whole.mornings;
    for (const course of [threshold, carrier]) {
      const [rest = NaN, poor = NaN, plenty = NaN] = [course[7], course[14], course[21]];
      expect(poor).toBeGreaterThan(rest);
      expect(plenty - rest).toBeLessThan((poor - rest) / 2);
    }
  });
});
