import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {morris} from "../../../../models/engine/sensitivity/morris.js";
import {ishigami} from "./functions.js";
import {effectsOf, levels} from "./effects.js";

describe("elementary effects", () => {
  test("of a plane are its slopes, the same everywhere", async () => {
    const slope = fc.integer({min: -100, max: 100});
    await fc.assert(
      fc.asyncProperty(fc.maxSafeNat(), levels, slope, slope, async (seed, levels, p, q) => {
        const plane = (a = NaN, b = NaN) => p * a + q * b + 3;
        const {mu, muStar, sigma} = await effectsOf(plane, {seed, levels});
        [p, q, 0].forEach((slope, j) => {
          // values up to 203, rounded to 15 digits, over steps of at least a half
          expect(Math.abs((mu[j] ?? NaN) - slope)).toBeLessThan(1e-12);
          expect(Math.abs((muStar[j] ?? NaN) - Math.abs(slope))).toBeLessThan(1e-12);
          expect(sigma[j]).toBeLessThan(1e-12);
        });
        expect([mu[2], muStar[2], sigma[2]]).toEqual([0, 0, 0]);
      }),
    );
  });

  test("of a function that rises in each parameter have μ = μ* above 0", async () => {
    await fc.assert(
      fc.asyncProperty(fc.maxSafeNat(), levels, async (seed, levels) => {
        const rising = (a = NaN, b = NaN, c = NaN) => Math.exp(a) * (1 + b) + c ** 3;
        const {mu, muStar} = await effectsOf(rising, {seed, levels});
        expect(mu).toEqual(muStar);
        mu.forEach((value) => expect(value).toBeGreaterThan(0));
      }),
    );
  });

  test("of any function have |μ| ≤ μ*", async () => {
    await fc.assert(
      fc.asyncProperty(fc.maxSafeNat(), fc.func(fc.integer()), async (seed, f) => {
        const {mu, muStar} = await effectsOf(f, {seed, trajectories: 5});
        mu.forEach((value, j) => expect(Math.abs(value)).toBeLessThanOrEqual(muStar[j] ?? NaN));
      }),
    );
  });

  test("of a product are the levels of the other factor", async () => {
    // at levels 0, 1/3, 2/3 and 1: mean 1/2, variance 5/36; σ is that of a sample
    const trajectories = 2000;
    const {mu, sigma} = await effectsOf((a = NaN, b = NaN) => a * b, {seed: 1, trajectories});
    for (const j of [0, 1]) {
      const error = Math.sqrt(5 / 36 / trajectories);
      expect(Math.abs((mu[j] ?? NaN) - 0.5)).toBeLessThan(4 * error);
      // a standard error of σ is below σ / √(2n) for so flat a distribution
      expect(Math.abs((sigma[j] ?? NaN) / Math.sqrt(5 / 36) - 1)).toBeLessThan(
        4 / Math.sqrt(2 * trajectories),
      );
    }
  });

  test("of Ishigami's function are those of its four levels", async () => {
    const {parameters, model} = ishigami();
    const trajectories = 2000;
    const {quantities} = await morris(model, parameters, {seed: 3, trajectories});
    const {mu, muStar} = quantities[0] ?? {mu: [], muStar: []};
    // x moves between −π and π/3 or −π/3 and π: sin rises by √3/2 over 2/3 of the range; z is ±π or ±π/3
    const effectX = (z: number) => (Math.sqrt(3) / 2 / (2 / 3)) * (1 + 0.1 * z ** 4);
    const exactX = (effectX(Math.PI) + effectX(Math.PI / 3)) / 2;
    // both values are equally likely: half their distance is the standard deviation
    const error = (effectX(Math.PI) - exactX) / Math.sqrt(trajectories);
    expect(Math.abs((mu[0] ?? NaN) - exactX)).toBeLessThan(4 * error);
    expect(mu[0]).toBe(muStar[0]);
    // y rises or falls by 7 · sin²(π/3) whatever the others are
    expect(muStar[1]).toBeCloseTo((7 * 0.75) / (2 / 3), 10);
    expect(Math.abs(mu[1] ?? NaN)).toBeLessThan((4 * 7.875) / Math.sqrt(trajectories));
    // z⁴ changes by π⁴ − (π/3)⁴, which counts when x is at ±π/3, half of the time
    const effectZ = ((0.1 * (Math.PI ** 4 - (Math.PI / 3) ** 4)) / (2 / 3)) * (Math.sqrt(3) / 2);
    expect(Math.abs((muStar[2] ?? NaN) - effectZ / 2)).toBeLessThan(
      (4 * effectZ) / 2 / Math.sqrt(trajectories),
    );
  });
});
