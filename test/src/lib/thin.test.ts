import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {valueAt} from "../../../src/lib/series.js";
import {keptPoints} from "../../../src/lib/thin.js";

const pick = (values: Float64Array, kept: readonly number[]): number[] =>
  kept.map((i) => values[i] ?? NaN);

/** Lines with steps of 0 to 5 px, so that some are jumps. */
const lines = fc
  .array(fc.tuple(fc.integer({min: 0, max: 5}), fc.double({min: 0, max: 100, noNaN: true})), {
    minLength: 1,
    maxLength: 200,
  })
  .map((steps) => {
    let x = 0;
    return {
      xs: Float64Array.from(steps, ([step]) => (x += step)),
      ys: Float64Array.from(steps, ([, y]) => y),
    };
  });

describe("keptPoints", () => {
  test("stays within the tolerance of every point left out", () => {
    fc.assert(
      fc.property(lines, fc.double({min: 0.01, max: 3, noNaN: true}), ({xs, ys}, tolerance) => {
        const kept = keptPoints(xs, ys, tolerance);
        const [keptX, keptY] = [pick(xs, kept), pick(ys, kept)];
        const isCrowded = xs.length > 2 * ((xs.at(-1) ?? 0) - (xs[0] ?? 0));
        xs.forEach((x, i) => {
          const isAtJump = xs[i - 1] === x || xs[i + 1] === x;
          if (isCrowded || isAtJump) return;
          const gap = Math.abs(valueAt(keptX, keptY, x) - (ys[i] ?? NaN));
          expect(gap).toBeLessThanOrEqual(tolerance + 1e-9);
        });
      }),
    );
  });

  test("keeps the first and the last point, each once and in order", () => {
    fc.assert(
      fc.property(lines, ({xs, ys}) => {
        const kept = keptPoints(xs, ys, 0.1);
        expect(kept[0]).toBe(0);
        expect(kept.at(-1)).toBe(xs.length - 1);
        kept.forEach((index, i) => i > 0 && expect(index).toBeGreaterThan(kept[i - 1] ?? NaN));
      }),
    );
  });

  test("keeps peak and trough of a crowded line, in few points a column", () => {
    const count = 20_000;
    const xs = Float64Array.from({length: count}, (_, i) => (800 * i) / count);
    const ys = Float64Array.from({length: count}, (_, i) => 50 + 40 * Math.sin(i));
    ys[12_345] = 99;
    ys[4_321] = 1;
    const kept = keptPoints(xs, ys, 0.06);
    expect(kept).toContain(12_345);
    expect(kept).toContain(4_321);
    expect(kept.length).toBeLessThanOrEqual(4 * 801);
  });

  test("keeps both ends of a jump", () => {
    const xs = Float64Array.of(0, 10, 10, 20, 30);
    const ys = Float64Array.of(5, 5, 80, 80, 80);
    expect(keptPoints(xs, ys, 0.1)).toEqual([0, 1, 2, 4]);
  });

  test("draws a straight line by its ends", () => {
    const xs = Float64Array.from({length: 300}, (_, i) => 3 * i);
    const ys = xs.map((x) => 100 - 0.1 * x);
    expect(keptPoints(xs, ys, 0.01)).toEqual([0, 299]);
  });

  test("has nothing to keep of nothing", () => {
    expect(keptPoints(new Float64Array(0), new Float64Array(0), 0.1)).toEqual([]);
  });
});
