import {amountIn, amountText, type Units} from "../amount-text.js";
import {formLabel} from "../palette.js";
import type {Phrase} from "../sentence.js";
import {at} from "../series.js";
import type {BodyRun} from "./body-run.js";
import {indexOn, stepAt, type Intake} from "./intake.js";
import {balanceOf, dayBefore, gainedBy, shareOn} from "./stores.js";
import {durationText} from "./week-axis.js";

/** The range in which most healthy adults' serum lies, mmol/L. */
export const referenceRange = {low: 0.75, high: 0.95} as const;

/** Below this change of all stores nothing is said of them, mmol. */
const leastChange = 0.5;

/** What the course comes to, in words that change with it. */
export function bodySentence(run: BodyRun, intake: Intake, units: Units): Phrase[] {
  const gains = Array.from({length: run.wanted + 1}, (_, day) => gainedBy(run, day));
  const extreme = (isMore: (a: number, b: number) => boolean): number =>
    gains.reduce((best, gain, day) => (isMore(gain, at(gains, best)) ? day : best), 0);
  const [low, high] = [extreme((a, b) => a < b), extreme((a, b) => a > b)];
  const tell = teller(run, intake, units);
  if (Math.max(-at(gains, low), at(gains, high)) < leastChange) return tell.nothing();
  return -at(gains, low) >= at(gains, high) ? tell.loss(low) : tell.gain(high);
}

function teller(run: BodyRun, intake: Intake, units: Units) {
  const {days} = run;
  const figure = (text: string, day: number): Phrase => ({figure: text, timeH: 24 * day});
  const amount = (mmol: number, day: number): Phrase =>
    figure(`${amountText(amountIn(mmol, units), units)} ${units}`, day);
  const fromFood = (mg: number, day: number) => figure(`${Math.round(mg)} mg`, day);

  const duration = (fromDay: number, day: number): Phrase[] => [
    figure(capital(durationText(day - fromDay)), fromDay),
  ];
  const serum = (day: number): Phrase[] => {
    const level = at(days.serum, dayBefore(day));
    const {low, high} = referenceRange;
    const where = level < low ? "below" : level > high ? "above" : "within";
    return [
      text(" of magnesium. Serum at "),
      figure(`${level.toFixed(2)} mmol/L`, day),
      text(` lies ${where} the reference range`), // words follow each figure: no line may start with a comma
    ];
  };
  return {
    loss(day: number): Phrase[] {
      const {fromDay, foodMg, supplement} = stepAt(intake, indexOn(intake, dayBefore(day)));
      const least = leastDay(days.urine, fromDay, day);
      return [
        ...duration(fromDay, day),
        text(" at "),
        fromFood(foodMg, fromDay),
        text(
          supplement ? ` a day and ${supplement.mg} mg ${formLabel[supplement.form]}` : " a day",
        ),
        text(": urine falls first, to "),
        amount(at(days.urine, least), least + 1),
        text(" a day, and the stores give up "),
        amount(-gainedBy(run, day), day),
        ...serum(day),
        text("; slow tissue still holds "),
        figure(`${(100 * shareOn(run, "slow", day)).toFixed(1)} %`, day),
        text(" of its rest."),
      ];
    },
    gain(day: number): Phrase[] {
      const {fromDay, foodMg, supplement} = stepAt(intake, indexOn(intake, dayBefore(day)));
      const extra = (course: Float64Array) =>
        course.slice(fromDay, day).reduce((sum, mmol) => sum + mmol - at(course, 0), 0);
      const given = supplement
        ? [
            text(" of "),
            fromFood(supplement.mg, fromDay),
            text(` ${formLabel[supplement.form]} a day on top of `),
            fromFood(foodMg, fromDay),
            text(" from food: of "),
          ]
        : [text(" at "), fromFood(foodMg, fromDay), text(" a day: of ")];
      return [
        ...duration(fromDay, day),
        ...given,
        amount(extra(days.absorbed), day),
        text(" more absorbed "),
        amount(extra(days.urine), day),
        text(" leave with urine, and the stores gain "),
        amount(gainedBy(run, day), day),
        ...serum(day),
        text("."),
      ];
    },
    nothing(): Phrase[] {
      const day = run.wanted;
      return [
        text("Every day alike: "),
        amount(at(days.absorbed, dayBefore(day)), day),
        text(" absorbed, "),
        amount(at(days.urine, dayBefore(day)), day),
        text(` in urine, and the stores stay as they are, with a balance of `),
        amount(balanceOf(run, dayBefore(day)), day),
        text(" a day. Change the intake and see what follows."),
      ];
    },
  };
}

const text = (words: string): Phrase => ({text: words});
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function leastDay(course: Float64Array, fromDay: number, toDay: number): number {
  let least = fromDay;
  for (let day = fromDay; day < toDay; day++) if (at(course, day) < at(course, least)) least = day;
  return least;
}
