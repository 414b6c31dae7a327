import {describe, expect, test} from "vitest";
import type {Person} from "../../../../models/magnesium/scenario.js";
import {bodySentence} from "../../../../src/lib/body/body-sentence.js";
import type {Intake, Step} from "../../../../src/lib/body/intake.js";
import {withIntake} from "../../../../src/lib/body/intake-scenario.js";
import {gainedBy, shareOn} from "../../../../src/lib/body/stores.js";
import {plainText} from "../../../../src/lib/sentence.js";
import {runOf} from "./run-samples.js";

const food = (week: number, foodMg: number): Step => ({
  fromDay: 7 * week,
  foodMg,
  supplement: null,
});
const citrate = (week: number): Step => ({
  ...food(week, 300),
  supplement: {form: "citrate", mg: 300},
});

async function told(intake: Intake, units: "mg" | "mmol" = "mg", person: Person = {}) {
  const run = await runOf(withIntake({hours: 24, person}, intake), 168);
  const phrases = bodySentence(run, intake, units);
  return {run, phrases, words: plainText(phrases)};
}

describe("the sentence", () => {
  test("of a poor season says what falls first, what is lost, and where serum then is", async () => {
    const {run, words} = await told([food(0, 300), food(4, 10), food(16, 300)]);
    expect(words).toMatch(
      /^12 weeks at 10 mg a day: urine falls first, to \d mg a day, and the stores give up \d+ mg of magnesium\. Serum at 0\.\d\d mmol\/L lies below the reference range; slow tissue still holds \d+\.\d % of its rest\.$/,
    );
    // "first": on the day after the change urine has lost more of itself than any store
    const [before = NaN, after = NaN] = [run.days.urine[27], run.days.urine[29]];
    expect(after / before).toBeLessThan(shareOn(run, "fluids", 30));
  });

  test("of a supplement on a full body says how much of what it adds leaves again", async () => {
    const {run, words} = await told([food(0, 300), citrate(4), food(20, 300)], "mmol");
    const [absorbed = NaN, urine = NaN, gain = NaN] = [
      ...words.matchAll(/(\d+\.\d+) mmol(?!\/)/g),
    ].map(([, mmol]) => Number(mmol));
    expect(urine / absorbed).toBeGreaterThan(0.95);
    expect(gain).toBeCloseTo(gainedBy(run, 140), 1);
    expect(words).toMatch(/^16 weeks of 300 mg citrate a day on top of 300 mg from food/);
    expect(words).toMatch(/lies within the reference range\.$/);
  });

  test("of weak kidneys and a supplement says that serum leaves the range upwards", async () => {
    const {words} = await told([food(0, 300), citrate(4)], "mg", {gfrMlMin: 30});
    expect(words).toMatch(/lies above the reference range/);
  });

  test("of days all alike says so", async () => {
    const {words} = await told([food(0, 300)]);
    expect(words).toMatch(/^Every day alike: \d+ mg absorbed, \d+ mg in urine/);
    expect(words).toContain("balance of 0 mg a day");
  });

  test("leads each figure to a day of the course", async () => {
    const {phrases} = await told([food(0, 300), food(4, 10), food(16, 300)]);
    for (const phrase of phrases) {
      if ("text" in phrase) continue;
      expect(phrase.timeH % 24).toBe(0);
      expect(phrase.timeH).toBeGreaterThanOrEqual(0);
      expect(phrase.timeH).toBeLessThanOrEqual(24 * 168);
    }
  });
});
