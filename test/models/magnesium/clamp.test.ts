import {describe, expect, test} from "vitest";
import {simulate} from "../../../models/magnesium/simulate.js";

const held = (clampPlasma: [number, number][], hours = 24) =>
  simulate({hours, outputEveryH: 0.5, clampPlasma});

describe("a clamp on plasma", () => {
  test("follows its curve, straight between points and level after the last", () => {
    const {times, series} = held([
      [0, 0.85],
      [2, 2.1],
      [4, 1.6],
    ]);
    const curve = (t: number) => (t <= 2 ? 0.85 + 0.625 * t : t <= 4 ? 2.6 - 0.25 * t : 1.6);
    times.forEach((t, i) => {
      if (t === 0) return; // it takes a second to get there
      expect(series.plasma_total[i]).toBeCloseTo(curve(t), 4);
    });
  });

  test("leaves the body alone before its first point", () => {
    const {times, series} = held([[6, 1.5]], 12);
    const free = simulate({hours: 12, outputEveryH: 0.5});
    times.forEach((t, i) => {
      if (t < 6) expect(series.plasma_total[i]).toBeCloseTo(free.series.plasma_total[i] ?? NaN, 6);
    });
    expect(series.plasma_total.at(-1)).toBeCloseTo(1.5, 4);
  });

  test("says what it added, and the balance holds", () => {
    const {massBalance, series} = held([[0, 2]], 48);
    expect(massBalance.maxRelativeResidual).toBeLessThan(1e-12);
    // most of what it adds leaves with urine: the kidney cannot hold 2 mmol/L
    expect(massBalance.clampMmol).toBeGreaterThan(series.urine.at(-1) ?? NaN);
    expect(held([[0, 0.4]]).massBalance.clampMmol).toBeLessThan(0);
    expect(simulate({hours: 1}).massBalance).not.toHaveProperty("clampMmol");
  });
});
