import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {keptApart} from "../../../src/lib/keep-apart.js";

const places = fc.array(fc.integer({min: 0, max: 500}), {minLength: 1, maxLength: 8});
const gaps = fc.integer({min: 0, max: 40});
const distance = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, place, i) => sum + (place - (b[i] ?? NaN)) ** 2, 0);

describe("places kept apart", () => {
  it("keep their order and their gap, and those that had it stay", () => {
    fc.assert(
      fc.property(places, gaps, (wanted, gap) => {
        const kept = keptApart(wanted, gap);
        const free = wanted.every((place, i) => i === 0 || place - (wanted[i - 1] ?? 0) >= gap);
        if (free) expect(kept).toEqual(wanted);
        kept
          .slice(1)
          .forEach((place, i) => expect(place - (kept[i] ?? NaN)).toBeGreaterThan(gap - 1e-9));
      }),
    );
  });

  it("give way no more than any other places with that gap", () => {
    fc.assert(
      fc.property(
        places,
        gaps,
        fc.array(fc.nat(60), {minLength: 8, maxLength: 8}),
        (wanted, gap, extra) => {
          let at = (wanted[0] ?? 0) - 60;
          const other = wanted.map((_, i) => (at += (i === 0 ? 0 : gap) + (extra[i] ?? 0)));
          expect(distance(keptApart(wanted, gap), wanted)).toBeLessThanOrEqual(
            distance(other, wanted) + 1e-6,
          );
        },
      ),
    );
  });
});
