import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {simulate} from "../../../models/magnesium/simulate.js";
import type {Scenario} from "../../../models/magnesium/scenario.js";
import {clockText} from "../../../src/lib/clock.js";
import {formLabel} from "../../../src/lib/palette.js";
import {scenarioWords} from "../../../src/lib/scenario-words.js";
import {stateWords} from "../../../src/lib/state-words.js";
import {defaultScenario, defaultState} from "../../../src/lib/simulator-page.js";
import {states} from "./state-samples.js";

const day = (part: Partial<Scenario>): Scenario => ({...defaultScenario, ...part});
const allWords = (scenario: Scenario): string => Object.values(scenarioWords(scenario)).join("|");

describe("the words of a scenario", () => {
  test("name the amount, form and time of every pill", () => {
    fc.assert(
      fc.property(states, ({scenario}) => {
        const {pills} = scenarioWords(scenario);
        for (const {timeH, form, elementalMg, mmol} of scenario.doses ?? []) {
          const amount = mmol === undefined ? `${elementalMg} mg` : `${mmol} mmol`;
          expect(pills).toContain(`${amount} as ${formLabel[form]} at `);
          expect(pills).toContain(clockText(timeH, scenario.startClockH ?? 0));
        }
      }),
    );
  });

  test("put equal pills together in the order of the clock", () => {
    const pill = {form: "citrate", elementalMg: 50} as const;
    const doses = [8, 2, 14].map((timeH) => ({...pill, timeH}));
    expect(scenarioWords(day({doses})).pills).toBe("50 mg as citrate at 08:00, 14:00 and 20:00");
  });

  test("say how often a pill is taken when not for the whole run", () => {
    const pill = {timeH: 2, form: "oxide", elementalMg: 400, everyH: 24} as const;
    const week = (count: number) => scenarioWords(day({hours: 168, doses: [{...pill, count}]}));
    expect(week(7).pills).toBe("400 mg as oxide at 08:00, every day");
    expect(week(3).pills).toBe("400 mg as oxide at 08:00, every day, 3 times");
  });

  test("tell what is eaten, fasting too", () => {
    expect(scenarioWords(day({person: {status: 180}})).meals).toContain("180 mg of magnesium");
    expect(scenarioWords(day({diet: "none"})).meals).toBe("nothing eaten");
    const meals = [{timeH: 3, kcal: 450, mgMg: 70, everyH: 24}];
    expect(scenarioWords(day({diet: {meals}})).meals).toBe("meals: 70 mg and 450 kcal at 09:00");
  });

  test("give an override its unit", () => {
    expect(scenarioWords(day({parameters: {renal_tm: 0.62}})).parameters).toMatch(
      /^renal_tm = 0\.62 \S/,
    );
  });

  // whatever changes the numbers of a run must change its words, or a file would not say what it shows
  test.each<[string, Partial<Scenario>]>([
    ["another dose", {doses: [{timeH: 3, form: "citrate", elementalMg: 201}]}],
    ["another hour", {doses: [{timeH: 3.5, form: "citrate", elementalMg: 200}]}],
    ["another form", {doses: [{timeH: 3, form: "chloride", elementalMg: 200}]}],
    ["a dose of salt", {doses: [{timeH: 3, form: "citrate", saltMg: 200}]}],
    ["no meals", {diet: "none"}],
    ["a woman", {person: {sex: "female"}}],
    ["age", {person: {ageYears: 60}}],
    ["weight", {person: {weightKg: 90}}],
    ["kidneys", {person: {gfrMlMin: 40}}],
    ["a poor diet", {person: {status: "low"}}],
    ["a condition", {person: {conditions: ["crohn"]}}],
    ["a medicine", {person: {medicines: ["ppi"]}}],
    ["an infusion", {infusions: [{startH: 1, durationH: 2, mmol: 8}]}],
    ["a clamp", {clampPlasma: [[0, 1.2]]}],
    ["a chelate's road", {hypotheses: {chelateRouteShare: 0.1}}],
    ["threonate's factor", {hypotheses: {threonateBrainFactor: 1.15}}],
    ["glycine's ride", {hypotheses: {glycinePiggyback: true}}],
    ["a parameter", {parameters: {renal_tm: 0.62}}],
  ])("change with %s", (_, part) => {
    const doses = [
      {timeH: 3, form: "citrate", elementalMg: 200},
      {timeH: 6, form: "glycinate", elementalMg: 200},
      {timeH: 9, form: "l-threonate", elementalMg: 100},
    ] as const;
    const [before, after] = [day({doses}), day({doses, ...part})];
    const numbers = (scenario: Scenario) => JSON.stringify(simulate(scenario).series);
    expect(numbers(after)).not.toBe(numbers(before));
    expect(allWords(after)).not.toBe(allWords(before));
  });
});

describe("the words of a state", () => {
  test("say of a pinned run only what differs", () => {
    const pin = day({person: {medicines: ["ppi"]}});
    const [own, pinned] = stateWords({...defaultState, pins: [pin]});
    expect(own).toMatch(/^24 h from 06:00; 200 mg as citrate at 09:00; /);
    expect(pinned).toMatch(/^Dashed, A: man, .*acid blocker/);
    expect(pinned).not.toContain("citrate");
  });

  test("call a pinned run by the letter that it keeps", () => {
    const state = {...defaultState, pins: [day({doses: []})]};
    const [, pinned] = stateWords({...state, view: {...state.view, letters: "C"}});
    expect(pinned).toMatch(/^Dashed, C: /);
  });

  test("say what a pinned run does without", () => {
    const scenario = day({hypotheses: {glycinePiggyback: true}});
    const pins = [day({doses: []}), scenario];
    const [, first, second] = stateWords({...defaultState, scenario, pins});
    expect(first).toBe("Dashed, A: no pills; no hypotheses.");
    expect(second).toBe("Dashed, B: the same.");
  });
});
