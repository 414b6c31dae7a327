import {describe, expect, test} from "vitest";
import {usualScenario} from "../../../../src/lib/body/body-page.js";
import {dayCourse, tailOf} from "../../../../src/lib/body/body-curves.js";
import {withIntake, intakeOf} from "../../../../src/lib/body/intake-scenario.js";
import {curveAt, levelWith} from "../../../../src/lib/body/kidney-curve.js";
import {balanceOf, ebbOf, gainedBy, shareOn, stores} from "../../../../src/lib/body/stores.js";
import {valueAt} from "../../../../src/lib/series.js";
import {runOf} from "./run-samples.js";

const run = await runOf(usualScenario, 364);

describe("the stores", () => {
  test("gain what the balances of the days add up to, but for the brain", () => {
    let sum = 0;
    for (let day = 0; day < 364; day++) {
      sum += balanceOf(run, day);
      expect(Math.abs(gainedBy(run, day + 1) - sum)).toBeLessThan(0.5); // of its 5 mmol
    }
  });

  test("are lowest where nothing is lower, and back where they were not yet the day before", () => {
    for (const {id} of stores) {
      const ebb = ebbOf(run, id);
      if (ebb === null) throw new Error(`${id} should fall`);
      expect(Math.min(...run.mornings[id])).toBe(run.mornings[id][ebb.lowDay]);
      if (ebb.backDay === null) continue;
      expect(shareOn(run, id, ebb.backDay)).toBeGreaterThanOrEqual(0.995);
      expect(shareOn(run, id, ebb.backDay - 1)).toBeLessThan(0.995);
    }
  });

  test("come back in the order of their speed: fluids, cells, slow tissue, and bone not in a year", () => {
    const days = stores.map(({id}) => ebbOf(run, id)?.backDay ?? Infinity);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(days.at(-1)).toBe(Infinity);
  });

  test("that never fall have no lowest day", async () => {
    const [first] = intakeOf(usualScenario);
    const alike = await runOf(withIntake({hours: 24}, [first]), 28);
    for (const {id} of stores) expect(ebbOf(alike, id)).toBeNull();
  });
});

describe("a course as it is drawn", () => {
  const drawn = dayCourse(run.days.urine, intakeOf(usualScenario));

  test("passes through the value of each day at its noon", () => {
    run.days.urine.forEach((mmol, day) =>
      expect(valueAt(drawn.times, drawn.y, 24 * day + 12)).toBeCloseTo(mmol, 12),
    );
  });

  test("jumps where the intake changes, and nowhere else", () => {
    const jumps = drawn.times.filter((timeH, i) => i > 0 && timeH === drawn.times[i - 1]);
    expect([...jumps]).toEqual([56, 140, 182, 308].map((day) => 24 * day));
  });

  test("has a rest that starts where it is cut", () => {
    const rest = tailOf(drawn, 100);
    expect(rest.times[0]).toBe(24 * 100 + 12);
    expect(rest.times.at(-1)).toBe(drawn.times.at(-1));
    expect(tailOf(drawn, 400).times).toHaveLength(0);
  });
});

describe("the kidney's curve", () => {
  test("is that of the law at its steps, and between two of them elsewhere", () => {
    const {law} = run;
    expect(curveAt(law, 0)).toEqual(law.urine[0]);
    expect(curveAt(law, 1)).toEqual(law.urine.at(-1));
    const [low, between, high] = [0.2, 0.22, 0.25].map((adaptation) => curveAt(law, adaptation));
    between?.forEach((urine, i) => {
      expect(urine).toBeLessThanOrEqual(low?.[i] ?? NaN);
      expect(urine).toBeGreaterThanOrEqual(high?.[i] ?? NaN);
    });
  });

  test("finds the level at which so much is lost", () => {
    const curve = curveAt(run.law, 0.5);
    const level = levelWith(run.law.levels, curve, 4);
    expect(valueAt(run.law.levels, curve, level)).toBeCloseTo(4, 9);
  });
});
