import type {FormName, SeriesName} from "../magnesium/names.js";
import type {Run} from "../magnesium/run.js";
import {studyClockH, usualMeals} from "./gut-validation-day.js";
import {expectedMaximum, serumVariation} from "./gut-validation-noise.js";
import {afterSaturation} from "./gut-validation-urine.js";
import {valueAt} from "./lab.js";
import type {Study} from "./study.js";

/** Studies of serum after one dose that the model is tested by and was never fitted to. */

/** Percent above the sample before the dose. */
const rise = (run: Run, from: number, to: number): number =>
  100 * (valueAt(run, "plasma_total", to) / valueAt(run, "plasma_total", from) - 1);

const werner2019: Study = {
  name: "WERNER2019",
  simulate(lab) {
    const after = (form: FormName) => {
      const run = lab.run(afterSaturation(form, 400, 24));
      return (time: number) => rise(run, 120, 120 + time);
    };
    const [citrate, oxide] = [after("citrate"), after("oxide")];
    return {
      "werner2019-plasma-citrate-24-h": citrate(24),
      "werner2019-plasma-citrate-over-oxide-4-h": citrate(4) - oxide(4),
      "werner2019-plasma-citrate-over-oxide-8-h": citrate(8) - oxide(8),
    };
  },
};

/**
 * 196 mg fasted, samples every hour for 6 h: a product that is dissolved at once, and a tablet that
 * hardly falls apart, for which oxide on an empty stomach stands.
 */
const blancquaert2019: Study = {
  name: "BLANCQUAERT2019",
  simulate(lab) {
    const hours = [1, 2, 3, 4, 5, 6];
    const after = (form: FormName) => {
      const run = lab.run({
        hours: 6,
        startClockH: studyClockH,
        person: {ageYears: 25},
        diet: "none",
        doses: [{timeH: 0, form, elementalMg: 196}],
      });
      const rises = hours.map((time) => rise(run, 0, time));
      const sum = rises.reduce((total, value) => total + value, 0) - (rises.at(-1) ?? NaN) / 2;
      return {
        peak: expectedMaximum(rises, serumVariation),
        area: (sum / 100) * valueAt(run, "plasma_total", 0), // trapezoids of an hour each
      };
    };
    const [best, worst] = [after("chloride"), after("oxide")];
    return {
      "blancquaert2019-serum-peak-best": best.peak,
      "blancquaert2019-serum-auc-best": best.area,
      "blancquaert2019-serum-peak-worst": worst.peak,
      "blancquaert2019-serum-auc-worst": worst.area,
    };
  },
};

/** 300 mg or nothing with a breakfast poor in Mg; the highest of eight samples over 24 h. */
const zhan2020: Study = {
  name: "ZHAN2020",
  simulate(lab) {
    const {own, free} = lab.compare({
      hours: 24,
      startClockH: studyClockH,
      person: {ageYears: 30},
      diet: {
        meals: [{timeH: 0, kcal: 400, mgMg: 30}, ...usualMeals(23, (time) => time > 0)],
      },
      doses: [{timeH: 0, form: "chloride", elementalMg: 300}],
    });
    const peak = (run: Run, name: SeriesName): number =>
      expectedMaximum(
        [1, 2, 3, 4, 6, 8, 12, 24].map((time) => valueAt(run, name, time)),
        (serumVariation / 100) * valueAt(run, name, 0),
      );
    return {
      "zhan2020-serum-peak-chloride": peak(own, "plasma_total"),
      "zhan2020-serum-peak-placebo": peak(free, "plasma_total"),
      "zhan2020-ionised-peak-difference":
        peak(own, "plasma_ionised") - peak(free, "plasma_ionised"),
    };
  },
};

/** A week at 150 mg a day, then 375 mg of bisglycinate fasted, and a breakfast poor in Mg 75 min later. */
const pajuelo2024: Study = {
  name: "PAJUELO2024",
  simulate(lab) {
    const week = 168;
    const run = lab.run({
      hours: week + 6,
      startClockH: studyClockH,
      person: {ageYears: 35},
      diet: {
        meals: [
          ...usualMeals(week + 6, (time) => time < week, 150),
          {timeH: week + 1.25, kcal: 400, mgMg: 30},
        ],
      },
      doses: [{timeH: week, form: "glycinate", elementalMg: 375}],
    });
    return {
      "pajuelo2024-plasma-bisglycinate-1-h": rise(run, week, week + 1),
      "pajuelo2024-plasma-bisglycinate-4-h": rise(run, week, week + 4),
      "pajuelo2024-plasma-bisglycinate-6-h": rise(run, week, week + 6),
    };
  },
};

export const serumValidation: readonly Study[] = [
  werner2019,
  blancquaert2019,
  zhan2020,
  pajuelo2024,
];
