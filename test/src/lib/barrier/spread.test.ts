import fc from "fast-check";
import {expect, test} from "vitest";
import {spread} from "../../../../src/lib/barrier/spread.js";

const places = fc.array(fc.integer({min: 0, max: 200}), {maxLength: 6});

test("keeps words apart, in their order and within the range", () => {
  fc.assert(
    fc.property(places, (wanted) => {
      const placed = spread(wanted, 14, [0, 200]);
      const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
      order.forEach((index, i) => {
        const at = placed[index] ?? NaN;
        expect(at).toBeGreaterThanOrEqual(-1e-9);
        expect(at).toBeLessThanOrEqual(200 + 1e-9);
        const before = order[i - 1];
        if (before !== undefined) expect(at - (placed[before] ?? NaN)).toBeGreaterThan(14 - 1e-9);
      });
    }),
  );
});

test("leaves alone what does not touch, and shares the way where two want the same place", () => {
  expect(spread([10, 50, 100], 14, [0, 200])).toEqual([10, 50, 100]);
  expect(spread([50, 50], 14, [0, 200])).toEqual([43, 57]);
});
