import {conditions, parameters} from "../generated/data.js";
import type {Grade} from "../engine/model.js";
import type {Person} from "./scenario.js";

/** What an illness or a medicine does: a factor on one parameter. */
export interface ConditionEffect {
  readonly parameter: string;
  readonly factor: number;
  readonly low: number;
  readonly high: number;
  readonly source: string;
  readonly grade: Grade;
  readonly meaning: string;
}

/** Habitual magnesium of a diet, mg a day, by the words of `status`. */
const habits = {replete: 300, low: 150} as const;

export const habitualMgPerDay = ({status = "replete"}: Person): number =>
  typeof status === "number" ? status : habits[status];

/**
 * Glomerular filtration rate in L/h from age in years, when nobody measured it: 118 mL/min at 20, less
 * 0.95 a year (the trend of estimated GFR in adults; recalled).
 */
export const gfrFromAge = (ageYears: number): number => 0.06 * (118 - 0.95 * (ageYears - 20));

const rows: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(parameters).map(([name, {value}]) => [name, value]),
);

/** What a person's body sets; everything else keeps the value of its row. */
function bodyParameters(person: Person): Record<string, number> {
  return {
    body_weight: person.weightKg ?? 70,
    lean_mass_factor: person.sex === "female" ? 0.88 : 1,
    gfr: person.gfrMlMin === undefined ? gfrFromAge(person.ageYears ?? 30) : person.gfrMlMin * 0.06,
  };
}

/**
 * Values of all parameters, by name, for a person and the overrides of a scenario. Illnesses and
 * medicines multiply (data/conditions.csv); an override is the last word. `typical` stands in for rows
 * of the table: one set of an ensemble, or what a calibration tries.
 */
export function parameterValues(
  person: Person,
  overrides: Readonly<Record<string, number>> = {},
  typical: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const values: Record<string, number> = {...rows, ...typical, ...bodyParameters(person)};
  for (const name of new Set([...(person.conditions ?? []), ...(person.medicines ?? [])])) {
    for (const {parameter, factor} of conditions[name]) {
      values[parameter] = (values[parameter] ?? NaN) * factor;
    }
  }
  return {...values, ...overrides};
}
