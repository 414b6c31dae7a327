import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {doses, indexOf, isCoarse, splits, stepped} from "../../../../src/lib/splits/grid.js";
import {cellAt, mapOf, rowsOf, type Cell} from "../../../../src/lib/splits/split-map.js";

const cell = (extra: number): Cell => ({
  extra,
  byCarrier: 2 * extra,
  extraThatDay: 3 * extra,
  share: 4 * extra,
  stoolWaterMl: 5 * extra,
});
const split = fc.constantFrom(...splits);
/** Runs of the coarse cells, on a plane: what lies between them is known. */
const plane = (dose: number, servings: number) => dose + 1000 * servings;
const coarse = new Map(
  splits.flatMap((each, i) =>
    isCoarse(each) ? [[i, cell(plane(each.dose, each.servings))] as const] : [],
  ),
);

describe("the grid of splits", () => {
  it("has each cell at its own index", () => {
    fc.assert(fc.property(split, (each) => void expect(splits[indexOf(each)]).toEqual(each)));
  });

  it("is walked by columns and rows, and its edges hold", () => {
    fc.assert(
      fc.property(
        split,
        fc.integer({min: -40, max: 40}),
        fc.integer({min: -9, max: 9}),
        (each, columns, rows) => {
          const there = stepped(each, columns, rows);
          expect(splits).toContainEqual(there);
          const isInside = stepped(there, -columns, -rows);
          const wanted = each.dose + 25 * columns;
          if (wanted >= 25 && wanted <= 800) expect(isInside.dose).toBe(each.dose);
        },
      ),
    );
  });
});

describe("a coarse map", () => {
  it("has straight lines between the doses that were run", () => {
    const map = mapOf(coarse);
    expect(map.isCoarse).toBe(true);
    for (const each of splits) {
      const {extra, stoolWaterMl} = cellAt(map, each);
      expect(extra).toBeCloseTo(plane(each.dose, each.servings), 9);
      expect(stoolWaterMl).toBeCloseTo(5 * extra, 9);
    }
  });

  it("is whole when every cell was run, and shows each as it is", () => {
    const all = new Map(splits.map((_, i) => [i, cell(i * i)] as const));
    const map = mapOf(all);
    expect(map.isCoarse).toBe(false);
    expect(map.cells).toEqual([...all.values()]);
  });

  it("is read by rows, one for each number of servings", () => {
    const rows = rowsOf(mapOf(coarse), ({extra}) => extra);
    expect(rows.map((row) => row.length)).toEqual(Array(6).fill(doses.length));
    expect(rows[2]?.[0]).toBe(plane(25, 3));
  });
});
