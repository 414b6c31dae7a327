import {elementalMgFromMmol} from "/models/magnesium/amounts.js";
import {amountIn, amountText, type Units} from "./amount-text.js";
import {clockText} from "./clock.js";
import type {Day, Pill} from "./day.js";
import {formLabel} from "./palette.js";
import type {ShownRun} from "./run-page.js";
import {absorbedTotal, percentAbove} from "./run-sums.js";

/** A piece of the sentence on top; a figure leads to the hour it is about. */
export type Phrase =
  | {readonly text: string; readonly isDetail?: boolean}
  | {readonly figure: string; readonly timeH: number; readonly isDetail?: boolean};

/** The sentence as plain words. */
export const plainText = (phrases: readonly Phrase[]): string =>
  phrases.map((phrase) => ("text" in phrase ? phrase.text : phrase.figure)).join("");

const text = (words: string): Phrase => ({text: words});
/** Words that a narrow screen leaves out. */
const detail = (phrase: Phrase): Phrase => ({...phrase, isDetail: true});

/** What the state means, in one sentence that changes with it. */
export function sentenceOf(day: Day, run: ShownRun, units: Units, startClockH: number): Phrase[] {
  const {result, pillFree} = run;
  const {times, series} = result;
  const end = times.length - 1;
  const at = (values: readonly number[], i: number) => values[i] ?? NaN;
  const absorbedOf = (s: typeof series) => at(absorbedTotal(s), end);
  const amount = (mmol: number, timeH: number): Phrase => ({
    figure: `${amountText(amountIn(mmol, units), units)} ${units}`,
    timeH,
  });
  const lastH = at(times, end);
  const days = lastH > 24 ? ` in ${Math.round(lastH / 24)} days` : "";
  const absorbed = absorbedOf(series);
  const food = day.meals.length > 0;
  const taken = day.pills.filter(({elementalMg}) => elementalMg > 0);
  if (taken.length === 0) {
    return [
      text("A day without pills: "),
      amount(absorbed, lastH),
      text(food ? ` absorbed from food${days}. ` : ` absorbed${days}: nothing is eaten. `),
      text("Add a pill and see what it changes."),
    ];
  }
  const highest = (values: readonly number[]) =>
    values.reduce((best, value, i) => (value > at(values, best) ? i : best), 0);
  const changes = times.map((_, i) => at(series.plasma_total, i) - at(pillFree.plasma_total, i));
  const peak = highest(changes);
  const brain = percentAbove(series.brain_isf, pillFree.brain_isf);
  const brainPeak = highest(brain);
  const peakH = at(times, peak);
  return [
    ...pillPhrases(taken, units, startClockH),
    text(days === "" ? ": " : `:${days} `),
    amount(absorbed - absorbedOf(pillFree), lastH),
    text(" more absorbed"),
    detail(text(" than without, ")),
    detail(amount(absorbed, lastH)), // words follow each figure: no line may start with a comma
    detail(text(" in all")),
    text(". Serum peaks "),
    {figure: `${at(changes, peak).toFixed(2)} mmol/L`, timeH: peakH},
    text(" higher, brain fluid "),
    {figure: percentText(at(brain, brainPeak)), timeH: at(times, brainPeak)},
    text(" higher."),
  ];
}

/** Tenths of a percent; what is less is said to be less. */
const percentText = (value: number): string =>
  value < 0.1 ? "less than 0.1 %" : `${value.toFixed(1)} %`;

/** Up to three pills by name and time; more are summed by form. */
function pillPhrases(pills: readonly Pill[], units: Units, startClockH: number): Phrase[] {
  const dose = (mg: number, timeH: number): Phrase => ({
    figure: `${amountText(units === "mg" ? mg : mg / elementalMgFromMmol(1), units)} ${units}`,
    timeH,
  });
  const items =
    pills.length <= 3
      ? pills.map(({elementalMg, form, timeH}): Phrase[] => [
          dose(elementalMg, timeH),
          text(` as ${formLabel[form]}`),
          detail(text(` at ${clockText(timeH, startClockH)}`)),
        ])
      : [...new Set(pills.map(({form}) => form))].map((form): Phrase[] => {
          const own = pills.filter((pill) => pill.form === form);
          const total = own.reduce((sum, {elementalMg}) => sum + elementalMg, 0);
          const times = own.length > 1 ? ` in ${own.length} servings` : "";
          return [dose(total, own[0]?.timeH ?? 0), text(` as ${formLabel[form]}${times}`)];
        });
  return items.flatMap((item, i) => {
    const joint = i === 0 ? [] : [text(i === items.length - 1 ? " and " : ", ")];
    return [...joint, ...item];
  });
}
