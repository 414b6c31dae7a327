import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {crosses, labelField, wordHeight, wordWidth} from "../../../src/lib/label-field.js";
import {placeInBand, placeOnLine, staysInBand, staysOnLine} from "../../../src/lib/place-label.js";
import type {PixelLine} from "../../../src/lib/pixel-line.js";

const bounds = {x0: 0, x1: 400, y0: 0, y1: 100};
const through = (...ys: number[]): PixelLine => ({
  xs: Float64Array.from(ys, (_, i) => (400 * i) / (ys.length - 1)),
  ys: Float64Array.from(ys),
});
const lines = fc
  .array(fc.double({min: 0, max: 100, noNaN: true}), {minLength: 2, maxLength: 30})
  .map((ys) => through(...ys));

describe("placeOnLine", () => {
  test("never lets a line cross the word, and stays inside the plot", () => {
    fc.assert(
      fc.property(lines, fc.array(lines, {maxLength: 4}), (own, others) => {
        const field = labelField(bounds, [own, ...others]);
        const place = placeOnLine(field, own, 60, 350);
        if (!place) return;
        const {box} = place;
        expect(others.some((other) => crosses(other, box))).toBe(false);
        expect(crosses(own, box)).toBe(false);
        expect(box.x0 >= bounds.x0 && box.x1 <= bounds.x1).toBe(true);
        expect(box.y0 >= bounds.y0 && box.y1 <= bounds.y1).toBe(true);
        expect(staysOnLine(own, box)).toBe(true);
      }),
    );
  });

  test("prefers to stand above, at the wished place", () => {
    const line = through(50, 50);
    const place = placeOnLine(labelField(bounds, [line]), line, 40, 300);
    expect(place?.x).toBe(300);
    expect(place?.box.y1).toBeLessThan(50);
  });

  test("goes below where there is no room above", () => {
    const line = through(4, 4);
    const place = placeOnLine(labelField(bounds, [line]), line, 40, 300);
    expect(place?.box.y0).toBeGreaterThan(4);
  });

  test("is left out where another named line runs along its own", () => {
    const [line, twin] = [through(50, 50), through(51, 51)];
    const field = labelField(bounds, [line, twin]);
    expect(placeOnLine(field, line, 40, 300, [line, twin])).toBeNull();
  });
});

describe("placeInBand", () => {
  test("asks for a band as high as the word over its whole width", () => {
    fc.assert(
      fc.property(lines, lines, (upper, lower) => {
        const place = placeInBand(labelField(bounds, [upper, lower]), {upper, lower}, 60, 350);
        if (place) expect(staysInBand({upper, lower}, bounds, place.box)).toBe(true);
      }),
    );
    const [upper, lower] = [through(50, 50), through(50 + wordHeight - 1, 50 + wordHeight - 1)];
    expect(placeInBand(labelField(bounds, []), {upper, lower}, 60, 350)).toBeNull();
  });

  test("stands in the middle of a high band", () => {
    const upper = through(20, 20);
    const place = placeInBand(labelField(bounds, [upper]), {upper, lower: null}, 60, 350);
    expect(place && (place.box.y0 + place.box.y1) / 2).toBe(60);
  });
});

test("two words do not overlap", () => {
  const line = through(50, 50);
  const field = labelField(bounds, [line]);
  const first = placeOnLine(field, line, 60, 200);
  if (!first) throw new Error("a flat line has room for a word");
  field.take(first.box);
  const second = placeOnLine(field, line, 60, 200);
  expect(Math.abs((second?.x ?? NaN) - first.x)).toBeGreaterThanOrEqual(60);
});

test("a longer word is wider", () => {
  expect(wordWidth("through the gaps")).toBeGreaterThan(wordWidth("ileum"));
});
