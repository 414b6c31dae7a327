import fc from "fast-check";
import {erf} from "mathjs";
import {describe, expect, test} from "vitest";
import {normalProbability} from "../../../../models/engine/random/normal-probability.js";
import {normalQuantile} from "../../../../models/engine/random/normal-quantile.js";
import {truncatedNormalQuantile} from "../../../../models/engine/random/truncated-normal.js";

const relative = (got: number, expected: number) => Math.abs((got - expected) / expected);

// Both tables: mpmath with 50 digits, at the double nearest to the number in the first column.
const quantiles: readonly (readonly [p: number, z: number])[] = [
  [1e-300, -37.0470962993611992],
  [1e-100, -21.2734535609653243],
  [1e-20, -9.26234008979840758],
  [2 ** -53, -8.20953615160138686],
  [2 ** -40, -7.04770025666440873],
  [1e-5, -4.26489079392282461],
  [0.001, -3.09023230616781354],
  [0.025, -1.95996398454005421],
  [0.0625, -1.53412054435254631],
  [0.075, -1.43953147093845593],
  [0.1, -1.28155156554460044],
  [0.25, -0.674489750196081743],
  [0.9, 1.28155156554460059],
  [0.975, 1.95996398454005386],
  [0.999, 3.09023230616781328],
  [1 - 2 ** -53, 8.20953615160138686],
];

const probabilities: readonly (readonly [z: number, p: number])[] = [
  [-37, 5.72557122252457682e-300],
  [-20, 2.7536241186062337e-89],
  [-8, 6.22096057427178412e-16],
  [-3, 0.00134989803163009453],
  [-2.5, 0.00620966532577613517],
  [-2, 0.0227501319481792072],
  [-1.5, 0.066807201268858066],
  [-1, 0.158655253931457051],
  [-0.25, 0.401293674317076276],
  [0.5, 0.691462461274013104],
  [1, 0.841344746068542949],
  [2, 0.977249868051820793],
  [3, 0.998650101968369905],
  [6, 0.999999999013412355],
];

describe("the normal quantile", () => {
  test.each(quantiles)("at %d is %d", (p, z) => {
    expect(relative(normalQuantile(p), z)).toBeLessThan(1e-15);
  });

  test("is infinite at the ends and 0 in the middle; there is none outside", () => {
    expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity]);
    expect(() => normalQuantile(-0.1)).toThrow("probability must be 0 to 1, got -0.1");
    expect(() => normalQuantile(NaN)).toThrow("got NaN");
  });

  test("grows with p across the joints of its three pieces", () => {
    for (const joint of [Math.exp(-25), 0.075, 0.925]) {
      const around = [-3e-15, -1e-15, 0, 1e-15, 3e-15].map((step) => joint * (1 + step));
      const deviates = around.map(normalQuantile);
      expect(deviates).toEqual([...deviates].sort((a, b) => a - b));
    }
  });
});

describe("the normal probability", () => {
  // exp(−z²/2) carries the rounding of z²/2, up to 700 units of 1e-16 in the farthest tail
  test.each(probabilities)("at %d is %d", (z, p) => {
    expect(relative(normalProbability(z), p)).toBeLessThan(z < -10 ? 1e-13 : 1e-14);
  });

  test("agrees with the error function", () => {
    fc.assert(
      fc.property(fc.double({min: -9, max: 9, noNaN: true}), (z) => {
        const expected = 0.5 + 0.5 * erf(z / Math.SQRT2);
        expect(Math.abs(normalProbability(z) - expected)).toBeLessThan(1e-15);
      }),
      {numRuns: 1000},
    );
  });

  test("is undone by the quantile", () => {
    fc.assert(
      fc.property(fc.double({min: 1e-300, max: 0.5, noNaN: true}), (p) => {
        const z = normalQuantile(p);
        // in the tail a relative error e of z becomes one of z²·e
        expect(relative(normalProbability(z), p)).toBeLessThan(2e-15 * (10 + z * z));
      }),
      {numRuns: 1000},
    );
  });

  test("is 0 and 1 at the ends", () => {
    expect([-Infinity, 0, Infinity].map(normalProbability)).toEqual([0, 0.5, 1]);
    expect(() => normalProbability(NaN)).toThrow("got NaN");
  });
});

describe("the truncated normal quantile", () => {
  const u = fc.nat(2 ** 31 - 1).map((k) => (k + 0.5) * 2 ** -31);
  const bound = fc.oneof(
    fc.double({min: -30, max: 30, noNaN: true}),
    fc.constantFrom(-Infinity, Infinity),
  );

  test("stays within its bounds and grows with u", () => {
    fc.assert(
      fc.property(u, u, bound, bound, (one, other, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(high - low > 1e-6);
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const lower = truncatedNormalQuantile(less, low, high);
        const upper = truncatedNormalQuantile(more, low, high);
        expect(lower).toBeGreaterThanOrEqual(low);
        expect(upper).toBeLessThanOrEqual(high);
        // the last digits of Φ may swap neighbours
        expect(upper - lower).toBeGreaterThan(-1e-12);
      }),
      {numRuns: 1000},
    );
  });

  test("leaves the fraction u of what is between the bounds below it", () => {
    fc.assert(
      fc.property(u, fc.double({min: -4, max: 2, noNaN: true}), (fraction, low) => {
        const high = low + 1.5;
        const z = truncatedNormalQuantile(fraction, low, high);
        const [below, upTo, all] = [low, z, high].map(normalProbability) as [
          number,
          number,
          number,
        ];
        expect((upTo - below) / (all - below)).toBeCloseTo(fraction, 11);
      }),
    );
  });

  test("is symmetric, far out in the upper tail too", () => {
    expect(truncatedNormalQuantile(0.25, 20, 21)).toBe(-truncatedNormalQuantile(0.75, -21, -20));
    expect(truncatedNormalQuantile(0.25, 20, 21)).toBeGreaterThan(20);
  });

  test("refuses bounds with nothing between them", () => {
    expect(() => truncatedNormalQuantile(0.5, 50, 60)).toThrow("got deviates -60 to -50");
  });
});
