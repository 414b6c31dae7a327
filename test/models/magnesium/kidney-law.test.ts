import {describe, expect, test} from "vitest";
import {createFollower} from "../../../models/magnesium/follow-days.js";
import {kidneyLaw, tubuleThreshold} from "../../../models/magnesium/kidney-law.js";
import {parameterValues} from "../../../models/magnesium/person.js";
import type {Person} from "../../../models/magnesium/scenario.js";

const last = <T>(values: ArrayLike<T>): T => values[values.length - 1] as T;
const first = <T>(values: ArrayLike<T>): T => values[0] as T;

describe("the kidney's law", () => {
  const law = kidneyLaw(parameterValues({}));
  const [replete, saving] = [first(law.urine), last(law.urine)];

  test("lets more go the higher plasma stands, and less the more the body saves", () => {
    replete.forEach((urine, i) => {
      if (i > 0) expect(urine).toBeGreaterThan(replete[i - 1] ?? NaN);
      expect(saving[i]).toBeLessThanOrEqual(urine);
    });
    expect(last(saving)).toBeLessThan(last(replete));
  });

  test("moves along plasma by as much as the threshold rises, but for the floor", () => {
    const values = parameterValues({}, {renal_floor: 0});
    const {levels, urine} = kidneyLaw(values);
    const rise = tubuleThreshold(values, 1) - tubuleThreshold(values, 0);
    const steps = rise / (values["ultrafilterable"] ?? NaN) / ((levels[1] ?? 0) - (levels[0] ?? 0));
    const before = Math.floor(steps);
    for (let i = before + 1; i < levels.length; i++) {
      // between two points of a curve that bends upwards
      expect(last(urine)[i]).toBeLessThanOrEqual((urine[0]?.[i - before] ?? NaN) + 1e-12);
      expect(last(urine)[i]).toBeGreaterThanOrEqual((urine[0]?.[i - before - 1] ?? NaN) - 1e-12);
    }
  });

  test.each<[string, Person]>([
    ["the usual person", {}],
    ["old age", {ageYears: 75}],
    ["a loop diuretic", {medicines: ["loop-diuretic"]}],
  ])("says what a usual day of %s loses, within 2 %%", (_, person) => {
    const {levels, adaptations, urine} = kidneyLaw(parameterValues(person));
    const scenario = {hours: 24, person, startClockH: 6};
    const {days, mornings} = createFollower()({scenario, fromDay: 0, days: 1, state: null});
    const lines = Array.from(adaptations, (_, i) => between(levels, urine[i], first(days.serum)));
    const atDay = between(adaptations, lines, first(mornings.adaptation));
    expect(Math.abs(first(days.urine) / atDay - 1)).toBeLessThan(0.02); // serum moves within the day
  });
});

function between(xs: Float64Array, ys: ArrayLike<number> | undefined, x: number): number {
  const i = xs.findIndex((at) => at > x);
  const [x0 = NaN, x1 = NaN] = [xs[i - 1], xs[i]];
  const [y0 = NaN, y1 = NaN] = [ys?.[i - 1], ys?.[i]];
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}
