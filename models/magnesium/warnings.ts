import {parameters} from "../generated/data.js";
import {elementalMgFromMmol} from "./amounts.js";
import {doseMmol, doseTimes} from "./day.js";
import type {Person, Scenario} from "./scenario.js";
import type {Run} from "./run.js";

/** The most elemental magnesium of supplements in a day, mg, and the highest plasma level, mmol/L. */
export const largestDayMg = 2000;
export const highestPlasma = 2;

/** Whom the model describes: adults with working kidneys. */
export const personRanges = [
  {name: "age", unit: "years", low: 18, high: 90, value: ({ageYears}: Person) => ageYears},
  {name: "weight", unit: "kg", low: 40, high: 150, value: ({weightKg}: Person) => weightKg},
  {name: "GFR", unit: "mL/min", low: 15, high: 170, value: ({gfrMlMin}: Person) => gfrMlMin},
] as const;

/** Sentences for a run that leaves the range in which the model may be trusted; it runs all the same. */
export function warningsOf(
  scenario: Scenario,
  run: {readonly series: Pick<Run["series"], "plasma_total">},
): string[] {
  const {person = {}, doses = [], infusions = [], hours} = scenario;
  const warnings: string[] = [];
  const perDay = new Map<number, number>();
  for (const dose of doses) {
    for (const time of doseTimes(dose, hours)) {
      const day = Math.floor(time / 24);
      perDay.set(day, (perDay.get(day) ?? 0) + elementalMgFromMmol(doseMmol(dose)));
    }
  }
  const most = Math.max(0, ...perDay.values());
  if (most > largestDayMg + 1e-6) {
    warnings.push(
      `${Math.round(most)} mg a day is beyond the range of the model (${largestDayMg} mg)`,
    );
  }
  for (const {name, value, low, high, unit} of personRanges) {
    const given = value(person);
    if (given !== undefined && (given < low || given > high)) {
      warnings.push(
        `${name} ${given} ${unit} is outside the range of the model (${low} to ${high})`,
      );
    }
  }
  if (person.conditions?.includes("pregnancy")) {
    warnings.push("pregnancy is outside the model: this run is of the same person, not pregnant");
  }
  const highest = run.series.plasma_total.reduce((a, b) => Math.max(a, b), 0);
  if (highest > highestPlasma) {
    warnings.push(
      `plasma reaches ${highest.toFixed(1)} mmol/L, beyond the range of the model (${highestPlasma})`,
    );
  }
  const firsts = [...doses.map(({timeH}) => timeH), ...infusions.map(({startH}) => startH)];
  const covered = hours - (firsts.length > 0 ? Math.min(...firsts) : 0);
  if (covered < 24 - 1e-9) {
    const first = doses.length > 0 ? "its first dose" : "its first infusion";
    const from = firsts.length > 0 ? first : "its start";
    warnings.push(
      `the run ends ${+covered.toFixed(2)} h after ${from}: 24 h measures cover no more`,
    );
  }
  for (const [name, value] of Object.entries(scenario.parameters ?? {})) {
    const row = (parameters as Record<string, {low: number; high: number}>)[name];
    if (row && (value < row.low || value > row.high)) {
      warnings.push(`${name} ${value} is outside its plausible range ${row.low} to ${row.high}`);
    }
  }
  return warnings;
}
