import {withPills, type Day, type Edit, type Pill} from "./day.js";
import {snapTime} from "./snap.js";

const lastServingClockH = 22;

/**
 * The dose at `index` in `count` servings from its time to 22:00, sum unchanged. A pill that is
 * itself a serving stands for all of them, so 3 servings after 2 divide the same dose anew.
 */
export function spreadServings(day: Day, index: number, count: number, startClockH = 6): Edit {
  const group = servingsOf(day, index, startClockH) ?? day.pills.slice(index, index + 1);
  const [first] = group;
  if (!first || count < 1) return {day, index};
  const servings = divide(first, sumMg(group), Math.round(count), startClockH);
  const others = day.pills.filter((pill) => !group.includes(pill));
  return withPills(day, [...others, ...servings], servings[0] ?? first);
}

/**
 * The pills that share one dose with the pill at `index`: all of its form, when they lie as
 * `spreadServings` lays them; null when they were set by hand.
 */
export function servingsOf(day: Day, index: number, startClockH = 6): readonly Pill[] | null {
  const group = day.pills.filter((pill) => pill.form === day.pills[index]?.form);
  const [first] = group;
  if (!first || group.length === 1) return group;
  const wanted = divide(first, sumMg(group), group.length, startClockH);
  return group.every((pill, i) => isSame(pill, wanted[i])) ? group : null;
}

/** Whole milligrams, the first servings one larger when the dose does not divide. */
function divide(first: Pill, totalMg: number, count: number, startClockH: number): Pill[] {
  if (count === 1) return [{...first, elementalMg: totalMg}];
  const equalMg = Math.floor(totalMg / count);
  const restMg = totalMg - equalMg * count;
  const whole = Math.floor(restMg);
  const hours = spanH(first.timeH, startClockH) / (count - 1);
  return Array.from({length: count}, (_, i) => ({
    ...first,
    timeH: i === 0 ? first.timeH : snapTime(first.timeH + i * hours),
    elementalMg: equalMg + (i < whole ? 1 : 0) + (i === 0 ? restMg - whole : 0),
  }));
}

/** Hours until 22:00; a first serving after that has the rest of the day. */
function spanH(timeH: number, startClockH: number): number {
  const lastH = (((lastServingClockH - startClockH) % 24) + 24) % 24;
  return timeH < lastH ? lastH - timeH : 24 - timeH;
}

function sumMg(pills: readonly Pill[]): number {
  return pills.reduce((sum, pill) => sum + pill.elementalMg, 0);
}

function isSame(a: Pill, b: Pill | undefined): boolean {
  return !!b && sameTo(a.timeH, b.timeH) && sameTo(a.elementalMg, b.elementalMg);
}

/** A link or a file may have rounded the last digits. */
function sameTo(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}
