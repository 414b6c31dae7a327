import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {isoLines} from "../../../../src/lib/splits/iso-lines.js";

const doses = [25, 50, 75, 100, 125];
const value = fc.integer({min: 0, max: 100});
const row = fc.array(value, {minLength: doses.length, maxLength: doses.length});
const rows = fc.array(row, {minLength: 1, maxLength: 6});
const risingRows = fc.array(
  row.map((values) => values.map((_, i) => values.slice(0, i + 1).reduce((a, b) => a + b + 1, 0))),
  {minLength: 1, maxLength: 6},
);
const level = fc.integer({min: 1, max: 400}).map((n) => n / 4 + 0.1); // never a value itself

/** What the straight line of a row says at a dose. */
function valueAt(values: readonly number[], dose: number): number {
  const right = doses.findIndex((each) => each >= dose);
  if (right <= 0) return values[Math.max(right, 0)] ?? NaN;
  const [x0, x1] = [doses[right - 1] ?? NaN, doses[right] ?? NaN];
  const [a, b] = [values[right - 1] ?? NaN, values[right] ?? NaN];
  return a + ((dose - x0) / (x1 - x0)) * (b - a);
}

describe("an iso-line", () => {
  it("has its level at each of its points", () => {
    fc.assert(
      fc.property(rows, level, (map, wanted) => {
        for (const {points} of isoLines(map, doses, [wanted])) {
          for (const {dose, servings} of points) {
            expect(valueAt(map[servings - 1] ?? [], dose)).toBeCloseTo(wanted, 6);
          }
        }
      }),
    );
  });

  it("goes from row to row and skips none", () => {
    fc.assert(
      fc.property(rows, level, (map, wanted) => {
        for (const {points} of isoLines(map, doses, [wanted])) {
          points.forEach(({servings}, i) => expect(servings).toBe((points[0]?.servings ?? 0) + i));
        }
      }),
    );
  });

  it("passes every change from below the level to above it once, and the other way", () => {
    fc.assert(
      fc.property(rows, level, (map, wanted) => {
        const changes = map.map((values) =>
          values.slice(1).filter((b, i) => (values[i] ?? NaN) < wanted !== b < wanted),
        );
        const points = isoLines(map, doses, [wanted]).flatMap((line) => line.points);
        expect(points).toHaveLength(changes.flat().length);
      }),
    );
  });

  it("of a higher level lies at a higher dose, where more is gained from more", () => {
    fc.assert(
      fc.property(risingRows, level, level, (map, a, b) => {
        fc.pre(a < b);
        const [low, high] = [a, b].map(
          (each) =>
            new Map(
              isoLines(map, doses, [each]).flatMap(({points}) =>
                points.map(({servings, dose}) => [servings, dose] as const),
              ),
            ),
        );
        for (const [servings, dose] of high ?? []) {
          const below = low?.get(servings);
          if (below !== undefined) expect(below).toBeLessThan(dose);
        }
      }),
    );
  });

  it("breaks where a row does not reach the level, and goes on beyond", () => {
    const steep = [0, 10, 20, 30, 40];
    const flat = [0, 1, 2, 3, 4];
    const lines = isoLines([steep, steep, flat, steep], doses, [15]);
    expect(lines.map(({points}) => points.map(({servings}) => servings))).toEqual([[1, 2], [4]]);
    expect(lines[0]?.points[0]?.dose).toBe(62.5);
  });
});
