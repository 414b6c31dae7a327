import {doseEvents} from "../magnesium/day.js";
import type {Dose, Meal} from "../magnesium/scenario.js";
import {mmolFromElementalMg} from "../magnesium/amounts.js";
import {emptiedGut, indexOf, type Lab, meanOver, valueAt} from "./lab.js";
import type {Study} from "./study.js";

/** Studies of absorption and dissolution that the model is calibrated to. */

const last = (values: Float64Array): number => values.at(-1) ?? NaN;

/** Share (percent) of a labelled amount absorbed 12 h after a meal into an emptied gut. */
function absorbedFromMeal(lab: Lab, mmol: number): number {
  const prepared = lab.prepare({
    hours: 12,
    startClockH: 8,
    person: {ageYears: 40},
    diet: {meals: [{timeH: 0, kcal: 600, mgMg: 0}]},
    doses: [{timeH: 0, form: "chloride", mmol}],
  });
  const {series} = prepared.run(true, emptiedGut(prepared.initial));
  return (100 * last(series.labelled_absorbed)) / mmol;
}

/**
 * One meal after a gut lavage, with Mg acetate added; what a second lavage brings back after 12 h is not
 * absorbed. Acetate is simulated as chloride, which is as soluble; the Mg of the meal is taken as soluble
 * too, since almonds were absorbed like acetate.
 */
const fine1991a: Study = {
  name: "FINE1991A",
  simulate(lab) {
    const meal = mmolFromElementalMg(36);
    const [alone, half, full] = [meal, meal + 20, meal + 40];
    const absorbed = (mmol: number) => (absorbedFromMeal(lab, mmol) * mmol) / 100;
    // between 20 and 40 mmol more, the hyperbola (1.65 mmol, half at 1.35) still rises by 0.25 %
    const slope = (100 * (absorbed(full) - absorbed(half))) / (full - half) - 0.25;
    return {
      "fine1991a-absorption-meal-alone": absorbedFromMeal(lab, alone),
      "fine1991a-absorption-meal-plus-80-meq": absorbedFromMeal(lab, full),
      "fine1991a-linear-fraction": slope,
    };
  },
};

/** Percent of a labelled portion at 08:00 after a night's fast, the usual meals from 13:00 on, 72 h. */
export function labelledFraction(lab: Lab, dose: Dose, breakfast: Meal | null): number {
  const later: Meal[] = [
    {timeH: 5, kcal: 700, mgMg: 110, everyH: 24},
    {timeH: 11, kcal: 800, mgMg: 110, everyH: 24},
    {timeH: 24, kcal: 500, mgMg: 80, everyH: 24},
  ];
  const meals = breakfast === null ? later : [breakfast, ...later];
  const run = lab.run({hours: 72, startClockH: 8, outputTimes: [72], diet: {meals}, doses: [dose]});
  return (100 * last(run.series.labelled_absorbed)) / (dose.mmol ?? NaN);
}

const sabatier2003: Study = {
  name: "SABATIER2003",
  simulate: (lab) => ({
    "sabatier2003-absorption-faecal": labelledFraction(
      lab,
      {timeH: 0, form: "chloride", mmol: mmolFromElementalMg(70)},
      null,
    ),
  }),
};

/** White bread with 3.6 mmol of labelled Mg for breakfast after a night's fast; phytate as added. */
const bohn2004a: Study = {
  name: "BOHN2004A",
  simulate(lab) {
    const bread = (phytateMmol: number) =>
      labelledFraction(
        lab,
        {timeH: 0, form: "food", mmol: 3.6},
        {timeH: 0, kcal: 500, mgMg: 0, phytateMmol},
      );
    const plain = bread(0);
    return {
      "bohn2004a-absorption-no-phytate-a": plain,
      "bohn2004a-absorption-no-phytate-b": plain,
      "bohn2004a-absorption-phytate-0-75": bread(0.75),
      "bohn2004a-absorption-phytate-1-49": bread(1.49),
    };
  },
};

/** The usual day of an adult who eats 300 mg: what each part of the gut takes up. */
const mccarthy1999: Study = {
  name: "MCCARTHY1999",
  simulate(lab) {
    const run = lab.run({hours: 24, person: {ageYears: 40}, outputEveryH: 0.25});
    const share = (section: "duodenum" | "jejunum" | "ileum" | "colon") =>
      (100 * 24 * meanOver(run, `absorption_${section}`, 0, 24)) / mmolFromElementalMg(300);
    const parts = {
      "mccarthy1999-absorption-duodenum": share("duodenum"),
      "mccarthy1999-absorption-jejunum": share("jejunum"),
      "mccarthy1999-absorption-ileum": share("ileum"),
      "mccarthy1999-absorption-colon": share("colon"),
    };
    const total = Object.values(parts).reduce((sum, part) => sum + part, 0);
    return {...parts, "mccarthy1999-absorption-total": total};
  },
};

/** 25 mmol of a salt in 300 mL for an hour, with so much hydrochloric acid (mmol): percent dissolved. */
function dissolvedInGlass(lab: Lab, form: "oxide" | "citrate", acid: number): number {
  const at = lab.bare({
    overrides: {stomach_emptying: 0, acid_factor: 0, endogenous_secretion: 0},
    initial: {stomach_acid: acid},
    events: doseEvents({timeH: 0, form, mmol: 25}, {hours: 1, bioaccessible: 1}),
    times: [1],
  });
  return (100 * at("stomach_labelled")) / 25;
}

const lindberg1990: Study = {
  name: "LINDBERG1990",
  simulate: (lab) =>
    Object.fromEntries(
      (["oxide", "citrate"] as const).flatMap((form) =>
        (
          [
            ["0", 0],
            ["12", 12.1],
            ["24", 24.2],
          ] as const
        ).map(([label, acid]) => [
          `lindberg1990-dissolved-${form}-${label}`,
          dissolvedInGlass(lab, form, acid),
        ]),
      ),
    ),
};

/** Soluble Mg in stool on the usual diet. */
const fine1991b: Study = {
  name: "FINE1991B",
  simulate(lab) {
    const run = lab.run({hours: 24, person: {ageYears: 40}});
    const dissolved = (["dissolved", "labelled"] as const).reduce(
      (sum, kind) => sum + (run.final[indexOf(`faeces_${kind}`)] ?? NaN),
      0,
    );
    const soluble = (lab.values["colon_soluble"] ?? NaN) * dissolved;
    const water = 0.75 * 0.125; // L of water in 125 g of stool, the middle of 100 to 150
    return {
      "fine1991b-stool-per-mg": 1000 * (lab.values["water_per_mmol"] ?? NaN),
      "fine1991b-faecal-mg-upper-limit": soluble,
      "fine1991b-faecal-concentration-upper-limit": soluble / water,
    };
  },
};

/** Percent by which 400 mg fasted lifts serum above the sample before it (three people each). */
const citrateSerum: Study = {
  name: "NOW_CITRATE",
  simulate(lab) {
    const rise = (doses: Dose[], time: number): number => {
      const run = lab.run({
        hours: 4,
        startClockH: 8,
        outputEveryH: 1,
        diet: "none",
        person: {ageYears: 35},
        doses,
      });
      return 100 * (valueAt(run, "plasma_total", time) / valueAt(run, "plasma_total", 0) - 1);
    };
    const mixed = (["citrate", "glycinate", "malate"] as const).map((form) => ({
      timeH: 0,
      form,
      elementalMg: 400 / 3,
    }));
    return {
      "now-citrate-tab-serum-rise": rise([{timeH: 0, form: "citrate", elementalMg: 400}], 1),
      "now-citrate-softgel-serum-rise-4-h": rise(mixed, 4),
    };
  },
};

export const gutStudies = [
  fine1991a,
  sabatier2003,
  bohn2004a,
  mccarthy1999,
  fine1991b,
  citrateSerum,
];
export const benchStudies = [lindberg1990];
