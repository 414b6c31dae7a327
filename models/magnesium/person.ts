import {parameters} from "../generated/data.js";
import type {Person} from "./scenario.js";

/** Habitual magnesium of a diet, mg a day, by the words of `status`. */
const habits = {replete: 300, low: 150} as const;

export const habitualMgPerDay = ({status = "replete"}: Person): number =>
  typeof status === "number" ? status : habits[status];

/**
 * Glomerular filtration rate in L/h from age in years, when nobody measured it: 118 mL/min at 20, less
 * 0.95 a year (the trend of estimated GFR in adults; recalled, see systemic evidence).
 */
export const gfrFromAge = (ageYears: number): number => 0.06 * (118 - 0.95 * (ageYears - 20));

/** What a person changes in the parameters; everything else keeps the value of its row. */
export function personParameters(person: Person): Record<string, number> {
  const changes: Record<string, number> = {
    body_weight: person.weightKg ?? 70,
    lean_mass_factor: person.sex === "female" ? 0.88 : 1,
    gfr: person.gfrMlMin === undefined ? gfrFromAge(person.ageYears ?? 30) : person.gfrMlMin * 0.06,
  };
  if (person.medicines?.includes("ppi")) changes["acid_factor"] = 0.1; // middle of 0.05 to 0.2
  return changes;
}

/** Values of all parameters, by name, for a person and the overrides of a scenario. */
export function parameterValues(
  person: Person,
  overrides: Readonly<Record<string, number>>,
): Record<string, number> {
  const rows = Object.entries(parameters).map(([name, {value}]) => [name, value] as const);
  return {...Object.fromEntries(rows), ...personParameters(person), ...overrides};
}
