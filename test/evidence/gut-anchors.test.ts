import {describe, expect, test} from "vitest";
import {doseEvents, mealEvents} from "../../models/magnesium/day.js";
import type {Dose, Meal} from "../../models/magnesium/scenario.js";
import {simulate} from "../../models/magnesium/simulate.js";
import {emptiedGut, runModel} from "../models/magnesium/run-model.js";

const intake = {hours: 12, bioaccessible: 0.8};

/**
 * FINE1991A: one 600 kcal meal into an emptied gut, counted at 12 h. The abstract prints 65 % of the
 * smallest and 11 % of the largest intake without an interval; 3 points either way is ours. Acetate is
 * simulated as chloride (as soluble). The intakes (36 mg, and 80 mEq more) are recalled.
 */
describe("FINE1991A, absorbed from a meal with soluble magnesium", () => {
  test.each([
    [36 / 24.305, 65],
    [36 / 24.305 + 40, 11],
  ])("%d mmol: %d percent", (mmol, percent) => {
    const dose: Dose = {timeH: 0, form: "chloride", mmol};
    const meal: Meal = {timeH: 0, kcal: 600, mgMg: 0};
    const at = runModel({
      from: emptiedGut({ageYears: 40}, 8),
      events: [...mealEvents([meal], intake), ...doseEvents(dose, intake)],
      times: [12],
    });
    expect(Math.abs((100 * at("labelled_absorbed")) / mmol - percent)).toBeLessThan(3);
  });
});

/** A labelled portion at 08:00 after a night's fast, the usual meals from 13:00 on, three days. */
function labelledFraction(dose: Dose, breakfast: Meal | null): number {
  const later: Meal[] = [
    {timeH: 5, kcal: 700, mgMg: 110, everyH: 24},
    {timeH: 11, kcal: 800, mgMg: 110, everyH: 24},
    {timeH: 24, kcal: 500, mgMg: 80, everyH: 24},
  ];
  const meals = breakfast === null ? later : [breakfast, ...later];
  const {measures} = simulate({hours: 72, startClockH: 8, diet: {meals}, doses: [dose]});
  return 100 * measures.labelledFractionAbsorbed;
}

test("SABATIER2003: 48 ± 5 percent of 70 mg in solution, fasted", () => {
  const percent = labelledFraction({timeH: 0, form: "chloride", elementalMg: 70}, null);
  expect(Math.abs(percent - 48)).toBeLessThan(5);
});

describe("BOHN2004A: 3.6 mmol in white bread, with phytate added (mean ± SD)", () => {
  test.each([
    // the two arms without phytate, 32.5 ± 6.9 and 32.2 ± 12.0 (8 and 9 people), pooled
    [0, 32.4, 9.9],
    [0.75, 24.0, 12.9],
    [1.49, 13.0, 6.9],
  ])("%d mmol of phytate: %d ± %d percent", (phytateMmol, mean, sd) => {
    const bread: Meal = {timeH: 0, kcal: 500, mgMg: 0, phytateMmol};
    const percent = labelledFraction({timeH: 0, form: "food", mmol: 3.6}, bread);
    expect(Math.abs(percent - mean)).toBeLessThan(sd);
  });
});

describe("MCCARTHY1999: an adult who eats 300 mg a day absorbs 45 percent of it", () => {
  // a textbook figure without interval: within 15 percent of itself
  test("in all", () => {
    const {series} = simulate({hours: 24});
    const absorbed =
      (series.absorbed_carrier.at(-1) ?? NaN) + (series.absorbed_paracellular.at(-1) ?? NaN);
    const percent = (100 * absorbed) / (300 / 24.305);
    expect(percent).toBeGreaterThan(45 * 0.85);
    expect(percent).toBeLessThan(45 * 1.15);
  });
});
