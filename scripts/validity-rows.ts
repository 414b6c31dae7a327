import {largestDoseMg, longestH} from "../models/magnesium/scenario-schema.js";
import {highestPlasma, largestDayMg, personRanges} from "../models/magnesium/warnings.js";
import type {ValidityRow} from "../src/lib/about.js";

/** The limits of the model in words; each number is the one that its checks and warnings use. */
export function validityRows(): ValidityRow[] {
  const [age, weight, gfr] = personRanges;
  return [
    {what: "people", range: `adults, ${age.low} to ${age.high} ${age.unit}`},
    {what: "body weight", range: `${weight.low} to ${weight.high} ${weight.unit}`},
    {what: "kidneys", range: `GFR ${gfr.low} to ${gfr.high} ${gfr.unit}`},
    {what: "one dose", range: `to ${largestDoseMg} mg, refused above`},
    {what: "one day", range: `warning above ${largestDayMg} mg`},
    {what: "magnesium in plasma", range: `warning above ${highestPlasma} mmol/L`},
    {what: "one run", range: `to ${longestH / 24} days`},
    {what: "pregnancy", range: "outside: runs with a warning"},
  ];
}
