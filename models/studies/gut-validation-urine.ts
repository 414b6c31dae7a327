import type {FormName} from "../magnesium/names.js";
import type {Dose, Scenario} from "../magnesium/scenario.js";
import {studyClockH, usualMeals} from "./gut-validation-day.js";
import {leastVisible, serumVariation, urineVariation} from "./gut-validation-noise.js";
import {between, meanOver, valueAt} from "./lab.js";
import type {Study} from "./study.js";

/** Studies of urine that the model is tested by and was never fitted to. */

/** 255 mg a day in three portions with meals; urine of the fifth day beyond that of a day without. */
const firoz2001: Study = {
  name: "FIROZ2001",
  simulate(lab) {
    const increment = (form: FormName): number => {
      const doses = [0, 5, 11].map((timeH) => ({timeH, form, mmol: 3.5, everyH: 24, count: 5}));
      const {own, free} = lab.compare({
        hours: 120,
        startClockH: studyClockH,
        person: {ageYears: 35},
        doses,
        outputEveryH: 24,
      });
      return (100 * (between(own, "urine", 96, 120) - between(free, "urine", 96, 120))) / 10.5;
    };
    const oxide = increment("oxide");
    return {
      "firoz2001-urine-oxide": oxide,
      "firoz2001-urine-chloride": increment("chloride") - oxide,
      "firoz2001-urine-lactate": increment("lactate") - oxide,
      "firoz2001-urine-aspartate": increment("aspartate") - oxide,
    };
  },
};

/**
 * One dose at 08:00 of the sixth day, fasted until lunch, after five days with 365 mg of citrate in the
 * evening.
 */
export function afterSaturation(form: FormName, elementalMg: number, hoursAfter: number): Scenario {
  const hours = 120 + hoursAfter;
  return {
    hours,
    startClockH: studyClockH,
    person: {ageYears: 30, weightKg: 78},
    diet: {meals: usualMeals(hours, (time) => time !== 120)},
    doses: [
      {timeH: 11, form: "citrate", elementalMg: 365, everyH: 24, count: 5},
      {timeH: 120, form, elementalMg},
    ],
  };
}

const kappeler2017: Study = {
  name: "KAPPELER2017",
  simulate(lab) {
    const urine = (form: FormName) =>
      between(lab.run(afterSaturation(form, 300, 24)), "urine", 120, 144);
    return {"kappeler2017-urine-citrate-minus-oxide": urine("citrate") - urine("oxide")};
  },
};

/**
 * 500 mg fasted, the second half at once or two hours later: the greater of two differences, mean serum
 * over 8 h and urine of 24 h, each as a share of what 20 people, examined twice with each product, would
 * have shown.
 */
const greupner2020: Study = {
  name: "GREUPNER2020",
  simulate(lab) {
    const half = (timeH: number): Dose => ({timeH, form: "chloride", elementalMg: 250});
    const observe = (doses: Dose[]) => {
      const run = lab.run({
        hours: 24,
        startClockH: studyClockH,
        person: {ageYears: 30},
        diet: {meals: usualMeals(24, (time) => time > 0 && time < 24)},
        doses,
      });
      return {serum: meanOver(run, "plasma_total", 0, 8), urine: between(run, "urine", 0, 24)};
    };
    const [once, later] = [observe([half(0), half(0)]), observe([half(0), half(2)])];
    const areaVariation = 0.405 * serumVariation; // of trapezoids over 0, 1, 2, 3, 4, 6 and 8 h
    const difference = (of: "serum" | "urine", deviation: number) =>
      (100 * (later[of] / once[of] - 1)) / leastVisible(deviation / Math.SQRT2, 20);
    const [serum, urine] = [
      difference("serum", areaVariation),
      difference("urine", urineVariation),
    ];
    return {"greupner2020-release-serum-urine": Math.abs(serum) > Math.abs(urine) ? serum : urine};
  },
};

/**
 * 15 mmol in an effervescent drink at 14:00 for 30 days, two hours after lunch; fasting serum and urine
 * of the morning on the days of sampling, against the same person untreated.
 */
const dimai1998: Study = {
  name: "DIMAI1998",
  simulate(lab) {
    const {own, free} = lab.compare({
      hours: 720,
      startClockH: studyClockH,
      person: {ageYears: 31, weightKg: 75},
      diet: {
        meals: [
          {timeH: 0, kcal: 500, mgMg: 80, everyH: 24},
          {timeH: 4, kcal: 700, mgMg: 110, everyH: 24},
          {timeH: 11, kcal: 800, mgMg: 110, everyH: 24},
        ],
      },
      doses: [{timeH: 6, form: "chloride", mmol: 15, everyH: 24, count: 30}],
      outputEveryH: 2,
    });
    const mornings = [1, 5, 10, 20, 30].map((day) => 24 * day);
    const meanRise = (ratio: (time: number) => number) =>
      (100 * mornings.reduce((sum, time) => sum + ratio(time) - 1, 0)) / mornings.length;
    return {
      "dimai1998-serum-total": meanRise(
        (time) => valueAt(own, "plasma_total", time) / valueAt(free, "plasma_total", time),
      ),
      "dimai1998-urine": meanRise(
        (time) => between(own, "urine", time - 2, time) / between(free, "urine", time - 2, time),
      ),
    };
  },
};

export const urineValidation: readonly Study[] = [firoz2001, kappeler2017, greupner2020, dimai1998];
