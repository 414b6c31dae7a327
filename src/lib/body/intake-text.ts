import {formLabel} from "../palette.js";
import {endOf, stepAt, type Intake} from "./intake.js";
import {durationText, weekText} from "./week-axis.js";

const mg = (value: number): string => String(Math.round(value * 10) / 10);

/** Words for the food of a step that fit into less and less room. */
export function foodTexts(intake: Intake, index: number): readonly string[] {
  const {foodMg, fromDay} = stepAt(intake, index);
  const days = durationText(endOf(intake, index) - fromDay);
  const isLast = index > 0 && index === intake.length - 1;
  const isAgain = isLast && foodMg === intake[0].foodMg;
  if (index === 0) return [`food ${mg(foodMg)} mg`, `${mg(foodMg)} mg`];
  if (isAgain) return ["food again", `${mg(foodMg)} mg`];
  return [`food ${mg(foodMg)} mg, ${days}`, `${mg(foodMg)} mg, ${days}`, `${mg(foodMg)} mg`];
}

/** The same for its supplement; none without one. */
export function supplementTexts(intake: Intake, index: number): readonly string[] {
  const {supplement, fromDay} = stepAt(intake, index);
  if (supplement === null) return [];
  const what = `+ ${mg(supplement.mg)} mg ${formLabel[supplement.form]}`;
  const days = durationText(endOf(intake, index) - fromDay);
  return [`${what}, ${days}`, what, `+ ${mg(supplement.mg)} mg`];
}

/** "10 milligrams a day from food and 300 milligrams of citrate": a step for the ear. */
export function spokenStep(intake: Intake, index: number): string {
  const {foodMg, supplement} = stepAt(intake, index);
  const food = `${mg(foodMg)} milligrams a day from food`;
  if (supplement === null) return food;
  return `${food} and ${mg(supplement.mg)} milligrams of ${formLabel[supplement.form]}`;
}

/** What the slider of a grip says: where it is, what holds from there, which of how many. */
export function spokenGrip(intake: Intake, index: number): string {
  const {fromDay} = stepAt(intake, index);
  const days = durationText(endOf(intake, index) - fromDay);
  const place = `change ${index} of ${intake.length - 1}`;
  return `from ${weekText(fromDay)}: ${spokenStep(intake, index)}, for ${days}, ${place}`;
}

/** "Weeks 8 to 20". */
export function spanText(intake: Intake, index: number): string {
  const [from, to] = [stepAt(intake, index).fromDay, endOf(intake, index)];
  const week = (day: number) => (day % 7 === 0 ? String(day / 7) : (day / 7).toFixed(1));
  return `Weeks ${week(from)} to ${week(to)}`;
}
