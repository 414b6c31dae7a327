import type {FormName} from "/models/magnesium/names.js";
import {endOf, stepAt, type Intake, type Step} from "./intake.js";
import {snapDay} from "./intake-steps.js";

/** A change unasked, halfway through a step: 100 mg more, in the form that the course last had. */
export function newStep(intake: Intake, index: number): Step {
  const {fromDay, foodMg, supplement} = stepAt(intake, index);
  const end = endOf(intake, index);
  const middle = Math.round((fromDay + end) / 2);
  const week = snapDay(middle);
  return {
    fromDay: week > fromDay && week < end ? week : middle,
    foodMg,
    supplement: {form: supplement?.form ?? lastForm(intake), mg: (supplement?.mg ?? 0) + 100},
  };
}

/** The form of the last supplement in the course. */
export const lastForm = (intake: Intake): FormName =>
  intake.flatMap((step) => (step.supplement ? [step.supplement.form] : [])).at(-1) ?? "citrate";
