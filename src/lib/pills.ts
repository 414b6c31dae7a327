import {formNames, type FormName} from "/models/magnesium/names.js";
import {withPills, type Day, type Edit, type Pill} from "./day.js";
import {awakeParts} from "./night.js";
import {between, largestDoseMg, shiftTime, snapTime} from "./snap.js";

export type {Day, Edit, MealMark, Pill} from "./day.js";
export {asleepParts, awakeParts, isAsleep, type Stretch} from "./night.js";
export {servingsOf, spreadServings} from "./servings.js";
export {
  largestDoseMg,
  shiftTime,
  snapDose,
  snapEdge,
  snapTime,
  stepDose,
  stepTime,
} from "./snap.js";

/** The forms that most pills are made of; every list of forms starts with them. */
export const headlineForms: readonly FormName[] = [
  "citrate",
  "glycinate",
  "oxide",
  "l-threonate",
  "chloride",
  "malate",
];
/** The other forms that come as a pill; food comes as a meal. */
export const otherForms: readonly FormName[] = formNames.filter(
  (form) => form !== "food" && !headlineForms.includes(form),
);
export const pillForms: readonly FormName[] = [...headlineForms, ...otherForms];

/** Through the headline forms, then the others, and round again. */
export function nextForm(form: FormName): FormName {
  return pillForms[(pillForms.indexOf(form) + 1) % pillForms.length] ?? form;
}

export function movePill(day: Day, index: number, timeH: number): Edit {
  return change(day, index, {timeH: between(checked("time", timeH), 0, 24 - 1 / 60)});
}

export function setDose(day: Day, index: number, elementalMg: number): Edit {
  return change(day, index, {elementalMg: between(checked("dose", elementalMg), 0, largestDoseMg)});
}

export function setForm(day: Day, index: number, form: FormName): Edit {
  return change(day, index, {form});
}

export function addPill(day: Day, pill: Pill): Edit {
  return withPills(day, [...day.pills, pill], pill);
}

/** The pill that followed is then the one concerned, else the last one, else none. */
export function removePill(day: Day, index: number): Edit<number | null> {
  const pills = day.pills.filter((_, i) => i !== index);
  return {day: {...day, pills}, index: pills.length ? Math.min(index, pills.length - 1) : null};
}

/** The copy lies 3 h later, where it shows on a phone too; earlier when the day ends before. */
export function duplicatePill(day: Day, index: number): Edit {
  const pill = pillAt(day, index);
  const hours = pill.timeH + 3 < 24 ? 3 : -3;
  return addPill(day, {...pill, timeH: shiftTime(pill.timeH, hours)});
}

export function moveMeal(day: Day, index: number, timeH: number): Day {
  const at = between(checked("time", timeH), 0, 24 - 1 / 60);
  const meals = day.meals.map((meal, i) => (i === index ? {...meal, timeH: at} : meal));
  return {...day, meals};
}

/** Moves falling asleep (0) or waking (1); a night lasts at least an hour. */
export function moveNightEdge(day: Day, edge: 0 | 1, timeH: number): Day {
  const [from, to] = day.night;
  const crossesStart = to <= from;
  const at = checked("time", timeH);
  const night: Day["night"] =
    edge === 0
      ? [between(at, crossesStart ? to + 1 : 0, crossesStart ? 24 : to - 1), to]
      : [from, between(at, crossesStart ? 0 : from + 1, crossesStart ? from - 1 : 24)];
  return {...day, night};
}

/** The middle of the longest waking stretch without a pill: where a new one goes unasked. */
export function freeTime(day: Day): number {
  const gaps = awakeParts(day.night).flatMap(([from, to]) => {
    const inside = day.pills.map((pill) => pill.timeH).filter((t) => t > from && t < to);
    return [...inside, to].map((end, i) => [inside[i - 1] ?? from, end] as const);
  });
  const length = ([from, to]: readonly [number, number]) => to - from;
  const [from, to] = gaps.reduce((a, b) => (length(b) > length(a) ? b : a), [0, 0]);
  return snapTime((from + to) / 2);
}

function change(day: Day, index: number, part: Partial<Pill>): Edit {
  const pill = {...pillAt(day, index), ...part};
  return withPills(
    day,
    day.pills.map((old, i) => (i === index ? pill : old)),
    pill,
  );
}

function pillAt(day: Day, index: number): Pill {
  const pill = day.pills[index];
  if (!pill) throw new RangeError(`pill must be one of ${day.pills.length}, got ${index}`);
  return pill;
}

function checked(name: string, value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a number, got ${value}`);
  return value;
}
