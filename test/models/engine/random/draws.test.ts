import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {createDraws, type Place} from "../../../../models/engine/random/draws.js";
import {hashName} from "../../../../models/engine/random/hash-name.js";
import {normalProbability} from "../../../../models/engine/random/normal-probability.js";
import {philox} from "../../../../models/engine/random/philox.js";

const count = 100_000;
const sample = (draw: (place: Place) => number) =>
  Float64Array.from({length: count}, (_, subject) => draw({subject, parameter: "Vmax"}));
const mean = (values: Float64Array) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: Float64Array) => {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
};
/** Kolmogorov's largest distance between the sample and its distribution. */
const distance = (values: Float64Array, probability: (x: number) => number) =>
  values
    .slice()
    .sort()
    .reduce((worst, x, i) => Math.max(worst, Math.abs(probability(x) - (i + 0.5) / count)), 0);
/** A thousandth of all seeds exceed it; the seeds below are fixed. */
const bound = 1.95 / Math.sqrt(count);

const word = fc.integer({min: 0, max: 2 ** 32 - 1});
const seed = fc.maxSafeNat();
const place = fc.record({
  subject: word,
  parameter: fc.oneof(word, fc.string()),
  occasion: word,
  index: word,
});

describe("a draw", () => {
  test("depends on seed and place, not on what else is drawn or in which order", () => {
    fc.assert(
      fc.property(seed, fc.array(place, {minLength: 1}), fc.nat(), (seed, places, turn) => {
        const draws = createDraws(seed);
        const forward = places.map((place) => draws.normal(place));
        const others = createDraws(seed);
        const start = turn % places.length;
        const turned = [...places.slice(start), ...places.slice(0, start)].reverse();
        const backward = new Map(
          turned.map((place) => {
            others.uniform({...place, index: (place.index + 1) % 2 ** 32});
            return [place, others.normal(place)];
          }),
        );
        expect(places.map((place) => backward.get(place))).toEqual(forward);
      }),
    );
  });

  test("is Philox's first 52 bits, moved half a step away from 0", () => {
    fc.assert(
      fc.property(seed, place, (seed, place) => {
        const {subject, parameter, occasion, index} = place;
        const name = typeof parameter === "string" ? hashName(parameter) : parameter;
        const key = [Number(BigInt(seed) & 0xffffffffn), Number(BigInt(seed) >> 32n)] as const;
        const [high, low] = philox([subject, name, occasion, index], key);
        const bits = ((BigInt(high) << 32n) | BigInt(low)) >> 12n;
        expect(createDraws(seed).uniform(place)).toBe(Number(2n * bits + 1n) / 2 ** 53);
      }),
    );
  });

  test("changes with each part of its place and with the seed", () => {
    const at = {subject: 7, parameter: "Vmax", occasion: 1, index: 2};
    const draws = createDraws(2 ** 40);
    const others = [
      createDraws(2 ** 40 + 1).uniform(at),
      createDraws(2 ** 40 + 2 ** 33).uniform(at),
      ...[{subject: 8}, {parameter: "Km"}, {parameter: 7}, {occasion: 2}, {index: 1}].map(
        (change) => draws.uniform({...at, ...change}),
      ),
    ];
    expect(new Set([draws.uniform(at), ...others]).size).toBe(others.length + 1);
    expect(draws.uniform({subject: 7, parameter: "Vmax"})).toBe(
      draws.uniform({...at, occasion: 0, index: 0}),
    );
  });

  test("is unrelated to its neighbours", () => {
    const draws = createDraws(3);
    const values = sample(draws.normal);
    for (const next of [
      sample((at) => draws.normal({...at, subject: at.subject + 1})),
      sample((at) => draws.normal({...at, occasion: 1})),
      sample((at) => draws.normal({...at, index: 1})),
      sample((at) => draws.normal({...at, parameter: "Km"})),
      sample(createDraws(4).normal),
    ]) {
      // the correlation of unrelated samples has a standard deviation of 1/√n
      expect(Math.abs(mean(values.map((value, i) => value * (next[i] ?? NaN))))).toBeLessThan(
        4 / Math.sqrt(count),
      );
    }
  });
});

describe("a sample", () => {
  test("of uniforms is uniform and open at both ends", () => {
    const values = sample(createDraws(1).uniform);
    expect(distance(values, (x) => x)).toBeLessThan(bound);
    expect(Math.min(...values.subarray(0, 1000))).toBeGreaterThan(0);
  });

  test("of normals has their mean, variance and distribution", () => {
    const values = sample((at) => createDraws(1).normal(at, {mean: 5, sd: 2}));
    // four standard errors: of the mean 2/√n, of the variance 4·√(2/n)
    expect(Math.abs(mean(values) - 5)).toBeLessThan((4 * 2) / Math.sqrt(count));
    expect(Math.abs(variance(values) - 4)).toBeLessThan(4 * 4 * Math.sqrt(2 / count));
    expect(distance(values, (x) => normalProbability((x - 5) / 2))).toBeLessThan(bound);
  });

  test("of lognormals has the median and the coefficient of variation asked for", () => {
    const draws = createDraws(9);
    const values = sample((at) => draws.lognormal(at, {median: 3, cv: 0.4}));
    const isBelow = values.filter((value) => value < 3).length;
    expect(Math.abs(isBelow / count - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / count));
    // 1.5 %: four standard errors of this cv at this many draws, its fourth moment being that heavy
    expect(Math.abs(Math.sqrt(variance(values)) / mean(values) / 0.4 - 1)).toBeLessThan(0.015);
    const sigma = Math.sqrt(Math.log(1.16));
    expect(distance(values, (x) => normalProbability(Math.log(x / 3) / sigma))).toBeLessThan(bound);
  });

  test("within bounds follows the part of the distribution between them", () => {
    const draws = createDraws(5);
    const [low, high] = [2, 3.5];
    const values = sample((at) => draws.lognormal(at, {median: 3, cv: 0.4, low, high}));
    expect(values.every((value) => value >= low && value <= high)).toBe(true);
    const sigma = Math.sqrt(Math.log(1.16));
    const below = (x: number) => normalProbability(Math.log(x / 3) / sigma);
    const part = below(high) - below(low);
    expect(distance(values, (x) => (below(x) - below(low)) / part)).toBeLessThan(bound);
  });
});

describe("bounds", () => {
  test("hold for any normal and lognormal", () => {
    const positive = fc.double({min: 0.01, max: 100, noNaN: true});
    fc.assert(
      fc.property(place, positive, positive, positive, (place, centre, spread, width) => {
        const draws = createDraws(0);
        const [low, high] = [centre, centre + width];
        const normal = draws.normal(place, {mean: centre - spread, sd: spread, low, high});
        const lognormal = draws.lognormal(place, {median: high, cv: spread, low, high});
        for (const value of [normal, lognormal]) {
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
        }
      }),
    );
  });

  test("wider than the distribution change nothing", () => {
    const at = {subject: 1, parameter: "Vmax"};
    const draws = createDraws(1);
    expect(draws.normal(at, {low: -40, high: 40})).toBeCloseTo(draws.normal(at), 12);
    expect(draws.lognormal(at, {median: 1, cv: 0.3, low: -1})).toBe(
      draws.lognormal(at, {median: 1, cv: 0.3}),
    );
  });
});

describe("without spread", () => {
  test("a draw is its centre", () => {
    const at = {subject: 1, parameter: "Vmax"};
    expect(createDraws(1).normal(at, {mean: 4, sd: 0})).toBe(4);
    expect(createDraws(1).lognormal(at, {median: 4, cv: 0})).toBe(4);
    expect(() => createDraws(1).normal(at, {mean: 4, sd: 0, low: 5})).toThrow(
      "without spread must be 5 to Infinity, got 4",
    );
  });
});

describe("a bad argument is refused", () => {
  const at = {subject: 1, parameter: "Vmax"};
  const draws = createDraws(1);
  test.each([-1, 0.5, 2 ** 53, NaN])("seed %d", (seed) => {
    expect(() => createDraws(seed)).toThrow(
      `seed must be a whole number from 0 to 9007199254740991, got ${seed}`,
    );
  });

  test.each([
    [() => draws.uniform({...at, subject: -1}), "subject must be a whole number"],
    [() => draws.uniform({...at, parameter: 0.5}), "parameter must be a whole number"],
    [() => draws.uniform({...at, occasion: 2 ** 32}), "occasion must be a whole number"],
    [() => draws.uniform({...at, index: NaN}), "index must be a whole number"],
    [() => draws.normal(at, {sd: -1}), "sd must be 0 or more, got -1"],
    [() => draws.normal(at, {mean: NaN}), "mean must be a number, got NaN"],
    [() => draws.normal(at, {low: 2, high: 2}), "low must be below high, got 2 to 2"],
    [() => draws.lognormal(at, {median: 0, cv: 1}), "median must be above 0, got 0"],
    [() => draws.lognormal(at, {median: 1, cv: -1}), "cv must be 0 or more, got -1"],
    [() => draws.normal(at, {low: 50}), "bounds must hold a part of the distribution"],
  ])("%s", (draw, message) => {
    expect(draw).toThrow(message);
  });
});
