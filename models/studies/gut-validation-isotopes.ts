import {mmolFromElementalMg} from "../magnesium/amounts.js";
import type {FormName} from "../magnesium/names.js";
import type {Dose, Meal, Person} from "../magnesium/scenario.js";
import type {Run} from "../magnesium/run.js";
import {studyClockH, usualMeals} from "./gut-validation-day.js";
import {type Lab, valueAt} from "./lab.js";
import type {Study} from "./study.js";

/** Isotope studies of absorption that the model is tested by and was never fitted to. */

/** Percent of labelled doses absorbed after four days. */
function percentAbsorbed(lab: Lab, person: Person, doses: readonly Dose[], meals: readonly Meal[]) {
  const hours = 96;
  const run = lab.run({
    hours,
    startClockH: studyClockH,
    person,
    diet: {meals},
    doses,
    outputEveryH: 24,
  });
  const given = doses.reduce((sum, {mmol = NaN}) => sum + mmol, 0);
  return (100 * valueAt(run, "labelled_absorbed", hours)) / given;
}

const water = (timeH: number, litres: number, mgPerLitre: number): Dose => ({
  timeH,
  form: "chloride",
  mmol: mmolFromElementalMg(litres * mgPerLitre),
});

/** A glass of mineral water in the morning, alone or with the usual breakfast; women. */
const sabatier2002: Study = {
  name: "SABATIER2002",
  simulate(lab) {
    const women: Person = {sex: "female", ageYears: 25, weightKg: 60};
    const glass = water(0, 0.3, 110);
    const fasting = percentAbsorbed(
      lab,
      women,
      [glass],
      usualMeals(96, (time) => time > 0),
    );
    const fed = percentAbsorbed(lab, women, [glass], usualMeals(96));
    return {
      "sabatier2002-absorption-fasting": fasting,
      "sabatier2002-absorption-with-meal": fed,
      "sabatier2002-meal-effect": fed / fasting,
    };
  },
};

/** 1.5 L of mineral water over a usual day, between meals at 10:00 and 16:00 or every two hours; men. */
const sabatier2011: Study = {
  name: "SABATIER2011",
  simulate(lab) {
    const absorbed = (times: readonly number[], litres: number) =>
      percentAbsorbed(
        lab,
        {ageYears: 25},
        times.map((time) => water(time, litres, 84)),
        usualMeals(96),
      );
    const two = absorbed([2, 8], 0.75);
    const seven = absorbed([0, 2, 4, 6, 8, 10, 12], 0.212);
    return {
      "sabatier2011-absorption-2-servings": two,
      "sabatier2011-absorption-7-servings": seven,
      "sabatier2011-serving-ratio": seven / two,
    };
  },
};

/** 100 mg with breakfast after half of the ileum was lost; how much, and when plasma holds most of the label. */
const schuette1994: Study = {
  name: "SCHUETTE1994",
  simulate(lab) {
    const person: Person = {ageYears: 45, conditions: ["ileal-resection"]};
    const dose = (form: FormName): Dose => ({timeH: 0, form, mmol: mmolFromElementalMg(100)});
    const peak = (form: FormName): number => {
      const scenario = {hours: 24, startClockH: studyClockH, person, doses: [dose(form)]};
      return timeOfMostLabel(lab.run({...scenario, outputEveryH: 0.1}), lab.values);
    };
    const absorbed = (form: FormName) => percentAbsorbed(lab, person, [dose(form)], usualMeals(96));
    return {
      "schuette1994-absorption-diglycinate": absorbed("glycinate"),
      "schuette1994-absorption-oxide": absorbed("oxide"),
      "schuette1994-peak-earlier": peak("oxide") - peak("glycinate"),
    };
  },
};

/**
 * When the fluids hold most of an absorbed label. The label trades with the fast and the intracellular
 * pool as a tracer does, at their rates of exchange; plasma and interstitium are one within minutes.
 */
function timeOfMostLabel({times, series}: Run, values: Readonly<Record<string, number>>): number {
  const value = (name: string): number => values[name] ?? NaN;
  const fluid =
    value("plasma_rest") *
    (value("plasma_volume") + value("ultrafilterable") * value("interstitial_volume"));
  const pools = (["tissue_fast", "tissue_intracellular"] as const).map((pool) => ({
    back: value(`${pool}_rate`),
    into: (value(`${pool}_rate`) * value(`${pool}_rest`)) / fluid,
    label: 0,
  }));
  let [label, most, timeOfMost] = [0, 0, 0];
  for (let i = 1; i < times.length; i++) {
    const step = (times[i] ?? NaN) - (times[i - 1] ?? NaN);
    const absorbed = series.labelled_absorbed;
    label += (absorbed[i] ?? NaN) - (absorbed[i - 1] ?? NaN);
    const flows = pools.map(({into, back, label: held}) => step * (into * label - back * held));
    pools.forEach((pool, p) => {
      pool.label += flows[p] ?? NaN;
      label -= flows[p] ?? NaN;
    });
    if (label > most) [most, timeOfMost] = [label, times[i] ?? NaN];
  }
  return timeOfMost;
}

export const isotopeValidation: readonly Study[] = [sabatier2002, sabatier2011, schuette1994];
