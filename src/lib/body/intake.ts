import type {FormName} from "/models/magnesium/names.js";
import {between, largestDoseMg} from "../snap.js";

export interface Supplement {
  readonly form: FormName;
  /** Elemental magnesium, taken once a day. */
  readonly mg: number;
}

/** What is eaten and taken every day, from one day until the next change. */
export interface Step {
  readonly fromDay: number;
  readonly foodMg: number;
  readonly supplement: Supplement | null;
}

/** A course of weeks; the first step starts on day 0 and is also how it had been for years. */
export type Intake = readonly [Step, ...Step[]];

/** Days of the longest course: 52 weeks. */
export const longestDays = 364;
export const mostSteps = 12;
/** The least and the most magnesium of food in a day; a usual diet holds some. */
export const foodRange = {least: 0, leastUsual: 20, most: 1500} as const;

export const stepAt = (intake: Intake, index: number): Step => intake[index] ?? intake[0];

/** The day before which a step ends. */
export const endOf = (intake: Intake, index: number): number =>
  intake[index + 1]?.fromDay ?? longestDays;

/** Which step holds on a day. */
export const indexOn = (intake: Intake, day: number): number =>
  Math.max(0, intake.filter(({fromDay}) => fromDay <= day).length - 1);

/** All magnesium of a day, mg. */
export const levelOf = ({foodMg, supplement}: Step): number => foodMg + (supplement?.mg ?? 0);

/** A change begins at least a day after the one before it and a day before the next; the first stays. */
export function moveStep(intake: Intake, index: number, day: number): Intake {
  if (index === 0) return intake;
  const [low, high] = [stepAt(intake, index - 1).fromDay + 1, endOf(intake, index) - 1];
  return change(intake, index, {fromDay: between(Math.round(day), low, high)});
}

export function setFood(intake: Intake, index: number, mg: number): Intake {
  const least = index === 0 ? foodRange.leastUsual : foodRange.least;
  return change(intake, index, {foodMg: between(mg, least, foodRange.most)});
}

export function setSupplement(intake: Intake, index: number, next: Supplement | null): Intake {
  const supplement = next && {...next, mg: between(next.mg, 0, largestDoseMg)};
  return change(intake, index, {supplement});
}

/** The upper of the two levels: the supplement where there is one, else the food. */
export function setLevel(intake: Intake, index: number, mg: number): Intake {
  const {foodMg, supplement} = stepAt(intake, index);
  if (supplement === null) return setFood(intake, index, mg);
  return setSupplement(intake, index, {...supplement, mg: mg - foodMg});
}

/** A changed course, and which step is the one concerned. */
export interface Edit {
  readonly intake: Intake;
  readonly index: number;
}

/** Null where there is no free day, or already the most steps. */
export function addStep(intake: Intake, step: Step): Edit | null {
  const at = indexOn(intake, step.fromDay);
  const isTaken = intake.some(({fromDay}) => fromDay === step.fromDay);
  if (isTaken || intake.length >= mostSteps || step.fromDay >= longestDays) return null;
  const [first, ...rest] = intake;
  return {intake: [first, ...rest.slice(0, at), step, ...rest.slice(at)], index: at + 1};
}

/** What came before goes on until the next change; the first step cannot go. */
export function removeStep(intake: Intake, index: number): Edit {
  const [first, ...rest] = intake;
  if (index === 0) return {intake, index};
  const kept = rest.filter((_, i) => i !== index - 1);
  return {intake: [first, ...kept], index: Math.min(index, kept.length)};
}

function change(intake: Intake, index: number, part: Partial<Step>): Intake {
  const [first, ...rest] = intake;
  if (index === 0) return [{...first, ...part}, ...rest];
  return [first, ...rest.map((step, i) => (i === index - 1 ? {...step, ...part} : step))];
}
