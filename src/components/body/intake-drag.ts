import {moveStep, setFood, setSupplement, stepAt, type Intake} from "../../lib/body/intake.js";
import {snapDay, snapMg} from "../../lib/body/intake-steps.js";

/** What a hand can take: a change, which moves in weeks, or one of the levels, which moves in amounts. */
export interface Handle {
  readonly kind: "grip" | "food" | "supplement";
  readonly index: number;
}

/** How far a hand has come since it took something. */
export interface Pull {
  readonly days: number;
  readonly mg: number;
  /** Alt: days and 5 mg. */
  readonly isFine: boolean;
}

/** The course as it is pulled, from how it was when taken: pulling back restores it exactly. */
export function pulled(intake: Intake, {kind, index}: Handle, {days, mg, isFine}: Pull): Intake {
  const {fromDay, foodMg, supplement} = stepAt(intake, index);
  if (kind === "grip") return moveStep(intake, index, snapDay(fromDay + days, isFine));
  if (kind === "food") return setFood(intake, index, snapMg(foodMg + mg, isFine));
  if (supplement === null) return intake;
  return setSupplement(intake, index, {...supplement, mg: snapMg(supplement.mg + mg, isFine)});
}
