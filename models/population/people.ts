import type {Draws} from "../engine/random/draws.js";
import {gfrFromAge} from "../magnesium/person.js";
import type {Person} from "../magnesium/scenario.js";

/**
 * Weight in kg (mean and standard deviation) and the mean of dietary magnesium in mg a day, for adults of
 * the United States. Weights are recalled (grade D); diets are survey means of 2003 to 2018 as a secondary
 * page prints them (data/sources.csv, nhanes2024).
 */
export const adults = {
  male: {weight: 90, spread: 20, intake: 338},
  female: {weight: 77, spread: 20, intake: 256},
} as const;

/** Of filtration about its mean at an age, mL/min, and of the logarithm of the usual diet (recalled). */
export const [filtrationSpread, dietSpread] = [14, 0.3];
/** Years. */
const [youngest, oldest] = [20, 80];

/** Subject `subject` of the adults: half men, half women, ages spread evenly from 20 to 80. */
export function drawAdult(draws: Draws, subject: number): Person {
  const place = (parameter: string) => ({subject, parameter: `person ${parameter}`});
  const sex = draws.uniform(place("sex")) < 0.5 ? "male" : "female";
  const {weight, spread, intake} = adults[sex];
  const ageYears = youngest + (oldest - youngest) * draws.uniform(place("age"));
  const usualGfr = gfrFromAge(ageYears) / 0.06; // L/h to mL/min
  const cv = Math.sqrt(Math.expm1(dietSpread ** 2));
  return {
    ...{sex, ageYears},
    weightKg: draws.normal(place("weight"), {mean: weight, sd: spread, low: 45, high: 150}),
    gfrMlMin: draws.normal(place("gfr"), {
      mean: usualGfr,
      sd: filtrationSpread,
      low: 30,
      high: 250,
    }),
    status: draws.lognormal(place("intake"), {
      ...{median: intake * Math.exp(-(dietSpread ** 2) / 2), cv},
      ...{low: 20, high: 1500},
    }),
  };
}
