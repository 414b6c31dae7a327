import {describe, expect, test} from "vitest";
import {parameters} from "../../../models/generated/data.js";
import {magnesium} from "../../../models/generated/magnesium.js";
import {gfrFromAge, parameterValues} from "../../../models/magnesium/person.js";
import {createSimulator, simulate} from "../../../models/magnesium/simulate.js";
import {indexOf} from "./run-model.js";

/** Excretion in mmol/day at a plasma level (mmol/L) held still, for a GFR in L/h, away from the daily rhythm. */
function excretion(plasmaTotal: number, gfr = 7.5, adaptation = 0): number {
  const values = parameterValues({}, {gfr, renal_rhythm: 0});
  const k = new Float64Array(magnesium.sizes.constants);
  magnesium.prepare(
    Float64Array.from(magnesium.parameters, (name) => values[name] ?? NaN),
    k,
  );
  const y = new Float64Array(magnesium.states.length);
  y[indexOf("plasma")] = plasmaTotal * 0.043 * 70;
  y[indexOf("renal_adaptation")] = adaptation;
  const dy = new Float64Array(y.length);
  magnesium.rightHandSide(0, y, k, dy);
  return 24 * (dy[indexOf("urine")] ?? NaN);
}

describe("the day", () => {
  const {times, series} = simulate({
    hours: 24,
    outputEveryH: 3,
    diet: "none",
    person: {status: 300},
  });
  const spans = times.slice(1).map((end, i) => ({
    end,
    mmol: (series.urine[i + 1] ?? NaN) - (series.urine[i] ?? NaN),
  }));
  test("carries least Mg in urine around noon (fiorica1968), most at night", () => {
    const least = spans.reduce((a, b) => (b.mmol < a.mmol ? b : a));
    expect([12, 15]).toContain(least.end);
  });
  test("flows in the tubule add up to what is filtered", () => {
    const {flows} = createSimulator()({hours: 24, outputEveryH: 1});
    flows.filtered_load.forEach((load, i) => {
      const back =
        (flows.reabsorbed_proximal[i] ?? NaN) +
        (flows.reabsorbed_thick_limb[i] ?? NaN) +
        (flows.reabsorbed_distal[i] ?? NaN);
      expect(back / load).toBeGreaterThan(0.9);
      expect(back).toBeLessThan(load);
    });
  });
});

describe("the renal curve", () => {
  test("excretes what people excrete at the level that people have", () => {
    // joosten2013: 4.24 ± 1.65 mmol/day in men of about 50 years, at the usual 0.82 to 0.84 mmol/L
    for (const level of [0.82, 0.83, 0.84]) {
      expect(Math.abs(excretion(level, gfrFromAge(50)) - 4.24)).toBeLessThan(1.65);
    }
  });

  test("is steep: 0.04 mmol/L more plasma carries off about 3 mmol more a day", () => {
    // systemic evidence 0.1: +0.037 mmol/L for +3.12 mmol/d; urine on plasma 40 to 110 L/d
    const slope = (excretion(0.87) - excretion(0.83)) / 0.04;
    expect(slope).toBeGreaterThan(40);
    expect(slope).toBeLessThan(110);
  });

  test("clears an excess as fast as it is filtered, no faster", () => {
    const limit = 24 * 7.5 * parameters.ultrafilterable.value;
    const slope = (excretion(3) - excretion(2)) / 1;
    expect(slope / limit).toBeGreaterThan(0.99);
    expect(slope / limit).toBeLessThan(1.01);
  });

  test("keeps nearly everything below the threshold of 0.77 mmol/L, the more the longer depleted", () => {
    expect(excretion(0.7)).toBeLessThan(1);
    expect(excretion(0.7, 7.5, 1)).toBeLessThan(excretion(0.7));
  });

  test("rises with plasma everywhere and with GFR", () => {
    const levels = Array.from({length: 60}, (_, i) => 0.02 + i * 0.05);
    levels.slice(1).forEach((level, i) => {
      expect(excretion(level)).toBeGreaterThan(excretion(levels[i] ?? NaN));
      expect(excretion(level, 9)).toBeGreaterThan(excretion(level, 6));
    });
  });
});
