import {describe, expect, test} from "vitest";
import type {Scenario} from "../../../models/magnesium/scenario.js";
import {simulate} from "../../../models/magnesium/simulate.js";

const warnings = (scenario: Partial<Scenario>) => simulate({hours: 24, ...scenario}).warnings;
const dose = (elementalMg: number) => ({timeH: 0, form: "citrate" as const, elementalMg});

describe("a run outside the range of the model says so", () => {
  test("and is silent inside it", () => {
    expect(warnings({doses: [dose(300)]})).toEqual([]);
  });
  test.each<[string, Partial<Scenario>]>([
    ["3000 mg a day is beyond the range of the model (2000 mg)", {doses: [dose(2000), dose(1000)]}],
    ["age 5 years is outside the range of the model (18 to 90)", {person: {ageYears: 5}}],
    ["weight 200 kg is outside the range of the model (40 to 150)", {person: {weightKg: 200}}],
    ["GFR 8 mL/min is outside the range of the model (15 to 170)", {person: {gfrMlMin: 8}}],
    [
      "pregnancy is outside the model: this run is of the same person, not pregnant",
      {person: {conditions: ["pregnancy"]}},
    ],
    ["renal_tm 0.9 is outside its plausible range 0.57 to 0.67", {parameters: {renal_tm: 0.9}}],
    ["the run ends 12 h after its start: 24 h measures cover no more", {hours: 12}],
    [
      "the run ends 16 h after its first dose: 24 h measures cover no more",
      {doses: [{...dose(100), timeH: 8}]},
    ],
  ])("%s", (sentence, scenario) => {
    expect(warnings(scenario)).toContain(sentence);
  });
  test("plasma that only an infusion reaches", () => {
    const infusions = [{startH: 1, durationH: 0.5, mmol: 20}];
    expect(warnings({infusions}).join()).toMatch(/plasma reaches \d\.\d mmol\/L, beyond the range/);
  });
});
