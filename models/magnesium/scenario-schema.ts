import {parameters} from "../generated/data.js";
import {amount, between, positive, wholeNumber} from "../schema/numbers.js";
import {object} from "../schema/object.js";
import type {Schema} from "../schema/schema.js";
import {conditionNames, formNames, medicineNames, sexNames, statusNames} from "./names.js";

/** The longest run: a year, in hours. */
export const longestH = 8760;
/** How often anything may happen, and how many times may be reported, in one run. */
export const mostEvents = 20_000;
export const mostTimes = 100_000;
/** The most elemental magnesium of one dose, mg. */
export const largestDoseMg = 2000;

const listOf = (items: Schema): Schema => ({type: "array", items, maxItems: mostEvents});
/** Rows that the clock and the hypotheses of a scenario state, within their own limits; a day is a day. */
const statedElsewhere: readonly string[] = [
  "clock_at_start",
  "day_length",
  "threonate_brain_factor",
  "depletion_barrier_factor",
  "glycine_piggyback",
];
/** A parameter whose plausible range starts above zero is a divisor or a size: zero makes no sense. */
const parameterNumbers = Object.fromEntries(
  Object.entries(parameters)
    .filter(([name]) => !statedElsewhere.includes(name))
    .map(([name, {low}]) => [name, low > 0 ? positive(1e6) : amount()]),
);

const timeH = between(0, longestH, "h");
const everyH = positive(longestH, "h");
const count = wholeNumber(1, mostEvents);

const person = object({
  sex: {enum: sexNames},
  ageYears: between(1, 110, "years"),
  weightKg: between(25, 300, "kg"),
  gfrMlMin: between(1, 250, "mL/min"),
  status: {
    anyOf: [{enum: statusNames}, between(20, 1500, "mg")],
    description: "habitual dietary magnesium per day",
  },
  conditions: listOf({enum: conditionNames}),
  medicines: listOf({enum: medicineNames}),
});

const meal = object(
  {
    timeH,
    kcal: between(0, 5000, "kcal"),
    mgMg: between(0, 2000, "mg"),
    phytateMmol: between(0, 20, "mmol"),
    everyH,
    count,
  },
  ["timeH", "kcal", "mgMg"],
);

const dose = object(
  {
    timeH,
    form: {enum: formNames},
    elementalMg: between(0, largestDoseMg, "mg"),
    mmol: amount("mmol"),
    saltMg: amount("mg"),
    everyH,
    count,
  },
  ["timeH", "form"],
);

const infusion = object(
  {startH: timeH, durationH: between(0.001, longestH, "h"), mmol: between(0, 500, "mmol")},
  ["startH", "durationH", "mmol"],
);

const hypotheses = object({
  chelateRouteShare: between(0, 0.1),
  threonateBrainFactor: between(1, 1.15),
  glycinePiggyback: {type: "boolean"},
  depletionBarrierFactor: between(1, 3),
});

/** Points of [h, mmol/L]; that times are in order and levels possible is for `brokenRules`. */
const clamp: Schema = {
  type: "array",
  minItems: 1,
  maxItems: mostEvents,
  items: {type: "array", minItems: 2, maxItems: 2, items: amount()},
};

/**
 * The shape of a scenario, for the program, for links and for files alike. What a schema cannot say
 * (one amount a dose, times within the run) is in `checkScenario`.
 */
export const scenarioSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "scenario of magnesia simulate",
  ...object(
    {
      version: {enum: [1]},
      hours: positive(longestH, "h"),
      outputEveryH: positive(longestH, "h"),
      outputTimes: {type: "array", items: timeH, minItems: 1, maxItems: mostTimes},
      startClockH: {type: "number", minimum: 0, exclusiveMaximum: 24, "x-unit": "h"},
      person,
      diet: {anyOf: [{enum: ["default", "none"]}, object({meals: listOf(meal)}, ["meals"])]},
      doses: listOf(dose),
      infusions: listOf(infusion),
      clampPlasma: clamp,
      hypotheses,
      parameters: {
        ...object(parameterNumbers),
        "x-key": "parameter",
      },
      solver: object({rtol: between(1e-12, 1e-2)}),
    },
    ["hours"],
  ),
};
