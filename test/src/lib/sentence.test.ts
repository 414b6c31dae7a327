import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {createSimulator} from "../../../models/magnesium/simulate.js";
import type {Scenario} from "../../../models/magnesium/scenario.js";
import type {Units} from "../../../src/lib/amount-text.js";
import {defaultScenario, defaultState, startClockH} from "../../../src/lib/simulator-page.js";
import {dayOf, repeatDaily} from "../../../src/lib/scenario-day.js";
import {type Phrase, plainText, sentenceOf} from "../../../src/lib/sentence.js";
import {scenarios} from "./state-samples.js";

const simulate = createSimulator();

function phrasesOf(scenario: Scenario, units: Units = "mg"): Phrase[] {
  const run = simulate({...scenario, outputEveryH: scenario.hours / 96, solver: {rtol: 1e-4}});
  return sentenceOf(dayOf(scenario, defaultState.view), run, units, startClockH);
}
const textOf = (scenario: Scenario, units?: Units) => plainText(phrasesOf(scenario, units));
const pills = (...mg: number[]): Scenario => ({
  ...defaultScenario,
  doses: mg.map((elementalMg, i) => ({timeH: 2 + i, form: "citrate", elementalMg})),
});

describe("the sentence", () => {
  it("names up to three pills with their time, and sums more of them by form", () => {
    expect(textOf(pills(100, 50))).toMatch(
      /^100 mg as citrate at 08:00 and 50 mg as citrate at 09:00: /,
    );
    expect(textOf(pills(50, 60, 70, 80))).toMatch(/^260 mg as citrate in 4 servings: /);
  });

  it("says what a day without pills or with empty ones absorbs", () => {
    for (const day of [pills(), pills(0)]) {
      expect(textOf(day)).toMatch(/^A day without pills: \d+ mg absorbed from food\. /);
    }
    expect(textOf({...pills(), diet: "none"})).toContain("nothing is eaten");
  });

  it("speaks in the reader's unit and of all days", () => {
    expect(textOf(defaultScenario, "mmol")).not.toMatch(/\d mg/);
    expect(textOf(repeatDaily(defaultScenario, 168))).toContain("in 7 days");
  });

  it("leads from each figure to an hour of the run, and never shows a broken one", () => {
    fc.assert(
      fc.property(scenarios(24), fc.constantFrom<Units>("mg", "mmol"), (scenario, units) => {
        const phrases = phrasesOf(scenario, units);
        expect(plainText(phrases)).not.toMatch(/NaN|Infinity|undefined|-\d/);
        for (const phrase of phrases) {
          if ("text" in phrase) continue;
          expect(phrase.timeH).toBeGreaterThanOrEqual(0);
          expect(phrase.timeH).toBeLessThanOrEqual(24);
        }
      }),
      {numRuns: 30},
    );
  });

  it("puts words between a figure and the end of a clause, so no line starts with a comma", () => {
    const phrases = phrasesOf(defaultScenario);
    phrases.forEach((phrase, i) => {
      const next = phrases[i + 1];
      if ("figure" in phrase && next && "text" in next) expect(next.text).toMatch(/^ /);
    });
  });
});
