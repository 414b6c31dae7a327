import type {Person} from "../magnesium/scenario.js";
import {dietOf} from "./body.js";
import {type Lab, valueAt} from "./lab.js";
import {populationValidation} from "./population-validation.js";
import type {Study} from "./study.js";
import {supplementValidation} from "./supplement-validation.js";

/** Studies of plasma, tissue and kidney that the model is tested with and never fitted to. */

/** The accuracy of a display is enough for weeks. */
const display = {rtol: 1e-4} as const;

/** Patients with a bleeding in the brain: sulfate by vein for 14 days, sampled every other morning. */
const vandenbergh: Study = {
  name: "vandenbergh_sah",
  simulate(lab) {
    const hours = 14 * 24;
    const mornings = [2, 4, 6, 8, 10, 12, 14].map((day) => 24 * day);
    const meanSerum = (mmolPerDay: number, bolus = 0): number => {
      const run = lab.run({
        hours,
        startClockH: 8,
        outputTimes: mornings,
        solver: display,
        person: {sex: "female", ageYears: 55, weightKg: 75},
        infusions: [
          {startH: 0, durationH: hours, mmol: 14 * mmolPerDay},
          ...(bolus > 0 ? [{startH: 0, durationH: 0.25, mmol: bolus}] : []),
        ],
      });
      return (
        mornings.reduce((sum, t) => sum + valueAt(run, "plasma_total", t), 0) / mornings.length
      );
    };
    return {
      "vandenbergh-sah-serum-16-mmol": meanSerum(16, 16),
      "vandenbergh-sah-serum-30-mmol": meanSerum(30),
      "vandenbergh-sah-serum-64-mmol": meanSerum(64),
    };
  },
};

/** Two old men fed by tube, nearly without magnesium, for half a year. */
const shils: Study = {
  name: "shils1964",
  simulate(lab) {
    const [threeMonths, halfYear] = [91 * 24, 182 * 24];
    const run = lab.run({
      hours: halfYear,
      outputTimes: [0, threeMonths, halfYear],
      solver: display,
      person: {ageYears: 70, weightKg: 70},
      diet: dietOf(8),
    });
    const plasma = valueAt(run, "plasma_total", halfYear) / valueAt(run, "plasma_total", 0);
    return {
      "shils1964-plasma-low": plasma,
      "shils1964-plasma-high": plasma,
      "shils1964-red-cell-3-months":
        valueAt(run, "red_cell", threeMonths) / valueAt(run, "red_cell", 0),
    };
  },
};

/** Percent by which serum at 08:00 has changed after so many days on another diet. */
function serumChange(lab: Lab, person: Person, mgPerDay: number, days: number): number {
  const [before, after] = [8, 24 * days + 8];
  const own = lab.run({hours: before, person, outputTimes: [before]});
  const run = lab.run({
    hours: after,
    person,
    outputTimes: [after],
    solver: display,
    diet: dietOf(mgPerDay),
  });
  return 100 * (valueAt(run, "plasma_total", after) / valueAt(own, "plasma_total", before) - 1);
}

/** Women past the menopause in a metabolic ward, on a third of what is advised. */
const nielsen2007a: Study = {
  name: "nielsen2007a",
  simulate: (lab) => ({
    "nielsen2007a-serum-low-diet": serumChange(
      lab,
      {sex: "female", ageYears: 61, weightKg: 70, status: 256},
      101,
      78,
    ),
  }),
};

/** Four weeks of a poor diet, too short for serum to show it in people who ate enough before. */
const nielsen2016: Study = {
  name: "nielsen2016, depletion",
  simulate: (lab) => ({
    "nielsen2016-serum-depletion": serumChange(lab, {ageYears: 40, status: 350}, 107, 28),
  }),
};

/** Failing kidneys on the usual diet, long since in balance: serum at 08:00. */
const cunningham: Study = {
  name: "cunningham2012",
  simulate(lab) {
    const serum = (gfrMlMin: number) =>
      valueAt(
        lab.run({hours: 8, outputTimes: [8], person: {ageYears: 65, weightKg: 75, gfrMlMin}}),
        "plasma_total",
        8,
      );
    return {
      "cunningham2012-serum-to-gfr-30": Math.max(serum(60), serum(30)),
      "cunningham2012-serum-below-gfr-10": serum(10),
    };
  },
};

export const bodyValidation: Study[] = [
  vandenbergh,
  ...supplementValidation,
  shils,
  nielsen2007a,
  nielsen2016,
  cunningham,
  populationValidation,
];
