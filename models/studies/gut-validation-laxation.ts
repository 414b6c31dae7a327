import {normalProbability} from "../engine/random/normal-probability.js";
import {elementalShare} from "../magnesium/amounts.js";
import {formOf} from "../magnesium/forms.js";
import type {FormName} from "../magnesium/names.js";
import type {Person} from "../magnesium/scenario.js";
import {studyClockH} from "./gut-validation-day.js";
import {indexOf, type Lab} from "./lab.js";
import {stool} from "./stool.js";
import type {Study} from "./study.js";

/** Studies of loose stools that the model is tested by and was never fitted to. */

interface Daily {
  readonly person: Person;
  readonly form: FormName;
  /** Elemental Mg a day, in three equal portions with the meals. */
  readonly mgPerDay: number;
}

/** Soluble Mg that a supplement adds to the stool of a day, mmol, after a fortnight of it. */
function solubleInStool(lab: Lab, {person, form, mgPerDay}: Daily): number {
  const days = (count: number) =>
    lab.prepare({
      hours: 24 * count,
      startClockH: studyClockH,
      person,
      doses: [0, 5, 11].map((timeH) => ({
        timeH,
        form,
        elementalMg: mgPerDay / 3,
        everyH: 24,
        count,
      })),
    });
  const [fortnight, day] = [days(14), days(1)];
  const soluble = (state: Float64Array) =>
    (lab.values["colon_soluble"] ?? NaN) *
    ["faeces_dissolved", "faeces_labelled"].reduce(
      (sum, name) => sum + (state[indexOf(name)] ?? NaN),
      0,
    );
  const treated = fortnight.run(true).final;
  const usual = soluble(day.run(false).final); // the usual day repeats itself
  return soluble(day.run(true, treated).final) - soluble(treated) - usual;
}

/** Percent of people whose stools pass the limit. */
function percentLoose(lab: Lab, daily: Daily): number {
  const water = 1000 * (lab.values["water_per_mmol"] ?? NaN) * solubleInStool(lab, daily);
  return 100 * normalProbability((stool.mean + water - stool.limit) / stool.deviation);
}

/** Patients with heart failure on a loop diuretic, six weeks; five men on a ward, four weeks. */
const iom1997: Study = {
  name: "IOM1997",
  simulate: (lab) => ({
    "iom1997-symptoms-chloride": percentLoose(lab, {
      person: {ageYears: 62, medicines: ["loop-diuretic"]},
      form: "chloride",
      mgPerDay: 360,
    }),
    "iom1997-diarrhoea-oxide-576": percentLoose(lab, {
      person: {ageYears: 55, status: 250},
      form: "oxide",
      mgPerDay: 576,
    }),
  }),
};

/** How many times 1 g of MgO a day it takes on an acid blocker to bring as much soluble Mg to the stool. */
const yamasaki2014: Study = {
  name: "YAMASAKI2014",
  simulate(lab) {
    const mgPerGram = 1000 * elementalShare(formOf("oxide"));
    const soluble = (grams: number, person: Person) =>
      solubleInStool(lab, {person, form: "oxide", mgPerDay: mgPerGram * grams});
    const wanted = soluble(1, {ageYears: 65});
    const blocked = (grams: number) => soluble(grams, {ageYears: 65, medicines: ["ppi"]});
    // nearly a straight line in the dose, so that secants settle it; 10 g stands for no dose at all
    let [dose, next] = [1, 2];
    let reached = blocked(dose);
    for (let i = 0; i < 3; i++) {
      const there = blocked(next);
      const slope = (there - reached) / (next - dose);
      [dose, reached] = [next, there];
      next = Math.min(10, dose + (wanted - reached) / slope);
      if (Math.abs(next - dose) < 1e-3) break;
    }
    return {"yamasaki2014-oxide-dose-acid-blocked": next};
  },
};

export const laxationValidation: readonly Study[] = [iom1997, yamasaki2014];
