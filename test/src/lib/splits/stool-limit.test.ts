import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {stoolWeights} from "../../../../models/generated/stool.js";
import {doses, servingCounts, splits} from "../../../../src/lib/splits/grid.js";
import {cellAt, type SplitMap} from "../../../../src/lib/splits/split-map.js";
import {isLoose, staircase, stoolLimits} from "../../../../src/lib/splits/stool-limit.js";

const blank = {extra: 0, byCarrier: 0, extraThatDay: 0, share: 0};
/** A map where each mg holds some mL of water, by the number of servings. */
const mapWith = (mlPerMg: readonly number[]): SplitMap => ({
  cells: splits.map(({dose, servings}) => ({
    ...blank,
    stoolWaterMl: (mlPerMg[servings - 1] ?? NaN) * dose,
  })),
  isCoarse: false,
});
const slopes = fc.array(fc.double({min: 0, max: 5, noNaN: true}), {minLength: 6, maxLength: 6});
const roomG = stoolWeights.loose.value - stoolWeights.usual.value;

describe("the limit of stool water", () => {
  it("lies where the water of the dose fills what is left to the limit", () => {
    fc.assert(
      fc.property(slopes, (mlPerMg) => {
        stoolLimits(mapWith(mlPerMg)).forEach((dose, row) => {
          const slope = mlPerMg[row] ?? NaN;
          if (dose === null) expect(slope * (doses.at(-1) ?? 0)).toBeLessThanOrEqual(roomG + 1e-6);
          else expect(slope * dose).toBeCloseTo(roomG, 6);
        });
      }),
    );
  });

  it("parts the cells that are loose from those that are not", () => {
    fc.assert(
      fc.property(slopes, (mlPerMg) => {
        const map = mapWith(mlPerMg);
        const limits = stoolLimits(map);
        for (const split of splits) {
          const limit = limits[split.servings - 1] ?? Infinity;
          expect(isLoose(cellAt(map, split))).toBe(split.dose > limit);
        }
      }),
    );
  });
});

describe("the staircase", () => {
  it("is upright through each row that has a limit, and joined only between neighbours", () => {
    const limits = fc.array(fc.option(fc.constantFrom(100, 200, 300)), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(limits, (rows) => {
        const stairs = staircase(rows);
        const corners = stairs.flat();
        expect(corners).toHaveLength(2 * rows.filter((dose) => dose !== null).length);
        for (const [dose, height] of corners) {
          const row = servingCounts.find(
            (n) => rows[n - 1] === dose && Math.abs(n - height) === 0.5,
          );
          expect(row, `${dose} at ${height}`).toBeDefined();
        }
        for (const stair of stairs) {
          stair.slice(1).forEach(([, height], i) => {
            expect(height - (stair[i]?.[1] ?? NaN)).toBe(i % 2 === 0 ? 1 : 0);
          });
        }
        const breaks = rows.filter((dose, i) => dose !== null && (rows[i - 1] ?? null) === null);
        expect(stairs).toHaveLength(breaks.length);
      }),
    );
  });
});
