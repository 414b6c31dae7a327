import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {layoutFor} from "../../../../src/lib/layout.js";
import {frameFor} from "../../../../src/components/timeline/frame.js";
import {standApart} from "../../../../src/components/timeline/stand-apart.js";
import {days, dayWith} from "../../lib/day-samples.js";

const wide = frameFor(layoutFor(1096, 1440), 400);
const narrow = frameFor(layoutFor(358, 390), 400);
const capsuleAndGap = wide.pillWidth + 4;

describe("pills that meet", () => {
  it("stand at their own time when nothing is near", () => {
    const {pills} = dayWith([3, 200], [9, 200]);
    expect(standApart(pills, wide)).toEqual([wide.x(3), wide.x(9)]);
  });

  it("stand side by side, 4 px apart, around a shared time", () => {
    const [a, b] = standApart(dayWith([3, 200], [3, 100]).pills, wide) as [number, number];
    expect(b - a).toBe(capsuleAndGap);
    expect((a + b) / 2).toBe(wide.x(3));
  });

  it("stand side by side within half an hour whatever their doses, and not beyond", () => {
    const gap = (hours: number) => {
      const [a, b] = standApart(dayWith([3, 50], [3 + hours, 400]).pills, wide) as [number, number];
      return b - a;
    };
    expect(gap(0.5)).toBeCloseTo(capsuleAndGap, 9);
    expect(gap(0.75)).toBeCloseTo(wide.x(0.75) - wide.x(0), 9);
  });

  it("never cover each other on a wide strip, keep their order and stay on the plot", () => {
    fc.assert(
      fc.property(days, ({pills}) => {
        const centres = standApart(pills, wide);
        centres.forEach((x, i) => {
          expect(x).toBeGreaterThanOrEqual(wide.layout.left - 1e-9);
          expect(x).toBeLessThanOrEqual(wide.layout.right + 1e-9);
          const next = centres[i + 1];
          const dy = wide.y(pills[i]?.elementalMg ?? 0) - wide.y(pills[i + 1]?.elementalMg ?? 0);
          if (next === undefined) return;
          expect(next).toBeGreaterThanOrEqual(x - 1e-9);
          if (Math.abs(dy) < wide.pillHeight) expect(next - x).toBeGreaterThan(wide.pillWidth);
        });
      }),
    );
  });

  it("find room for six servings on a phone", () => {
    const {pills} = dayWith([2, 50], [4.75, 50], [7.5, 50], [10.5, 50], [13.25, 50], [16, 50]);
    const centres = standApart(pills, narrow);
    const gaps = centres.slice(1).map((x, i) => x - (centres[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(narrow.pillWidth + 4 - 1e-9);
  });
});
