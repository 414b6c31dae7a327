import fc from "fast-check";
import {longestDays, mostSteps, type Intake, type Step} from "../../../../src/lib/body/intake.js";
import {pillForms} from "../../../../src/lib/pills.js";

/** Courses as a reader can arrange them. */
const supplement = fc.option(fc.record({form: fc.constantFrom(...pillForms), mg: fc.nat(2000)}), {
  freq: 2,
});
const level = fc.record({
  foodMg: fc.oneof(
    fc.integer({min: 20, max: 1500}),
    fc.nat(100000).map((n) => (2000 + n) / 100),
  ),
  supplement,
});

const asStep = (fromDay: number, {foodMg, supplement}: Omit<Step, "fromDay">): Step => ({
  fromDay,
  foodMg,
  supplement,
});

export const intakes: fc.Arbitrary<Intake> = fc
  .tuple(
    level,
    fc.uniqueArray(fc.integer({min: 1, max: longestDays - 1}), {maxLength: mostSteps - 1}),
    fc.array(level, {minLength: mostSteps, maxLength: mostSteps}),
  )
  .map(([first, days, levels]): Intake => [
    asStep(0, first),
    ...days.sort((a, b) => a - b).map((day, i) => asStep(day, levels[i] ?? first)),
  ]);
