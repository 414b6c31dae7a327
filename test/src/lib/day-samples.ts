import fc from "fast-check";
import {pillForms, type Day, type Pill} from "../../../src/lib/pills.js";

export const quarterHour = (n: number) => (n % 96) / 4;

const pill = fc.record<Pill>({
  timeH: fc.nat(95).map(quarterHour),
  form: fc.constantFrom(...pillForms),
  elementalMg: fc.nat(2000),
});

/** Days from 06:00 with one to six pills, three meals and a night from 23:00. */
export const days: fc.Arbitrary<Day> = fc
  .array(pill, {minLength: 1, maxLength: 6})
  .map((pills) => ({...dayWith(), pills: pills.sort((a, b) => a.timeH - b.timeH)}));

/** A day with pills of citrate, each as hours since the start and mg. */
export function dayWith(...pills: readonly (readonly [number, number])[]): Day {
  return {
    pills: pills.map(([timeH, elementalMg]) => ({timeH, elementalMg, form: "citrate"})),
    meals: [
      {name: "breakfast", timeH: 2, mgMg: 80, kcal: 500},
      {name: "lunch", timeH: 7, mgMg: 110, kcal: 700},
      {name: "dinner", timeH: 13, mgMg: 110, kcal: 800},
    ],
    night: [17, 24],
  };
}
