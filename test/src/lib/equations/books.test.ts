import {describe, expect, test} from "vitest";
import {createInspector} from "../../../../models/magnesium/inside.js";
import {mmolFromElementalMg} from "../../../../models/magnesium/amounts.js";
import {bookParts, booksAt} from "../../../../src/lib/equations/books.js";
import {places} from "../../../../src/lib/equations/places.js";
import {reachOf} from "../../../../src/lib/equations/reach.js";
import {scientificText} from "../../../../src/lib/equations/scientific-text.js";

describe("the books", () => {
  const inside = createInspector()({
    hours: 24,
    diet: "none",
    doses: [{timeH: 8, form: "citrate", elementalMg: 240}],
  });
  const start = inside.at(0);

  test("have every place in one part", () => {
    expect(bookParts.flatMap((part) => part.places).sort()).toEqual(
      places.map(({id}) => id).sort(),
    );
  });

  test("count nothing as taken before the pill, and the pill from then on", () => {
    expect(booksAt(inside, start, inside.at(7)).taken).toBeCloseTo(0, 12);
    expect(booksAt(inside, start, inside.at(20)).taken).toBeCloseTo(mmolFromElementalMg(240), 9);
  });

  test("add up: what the parts gain is what was taken", () => {
    for (const timeH of [3, 8.1, 13, 24]) {
      const {gains, taken, missing, worst, laws} = booksAt(inside, start, inside.at(timeH));
      const sum = gains.reduce((total, {gain}) => total + gain, 0);
      expect(Math.abs(sum - taken)).toBeLessThan(1e-9);
      expect(Math.abs(missing)).toBeLessThan(1e-9);
      expect(worst).toBeLessThan(1e-12);
      for (const {held, due} of laws) expect(held).toBeCloseTo(due, 9);
    }
  });
});

test("what depends on a name is found through rules, and nothing else is", () => {
  const uses = {level: ["amount", "volume"], flow: ["level", "rate"], other: ["rate2"]};
  expect([...reachOf(["volume"], uses)].sort()).toEqual(["flow", "level", "volume"]);
  expect([...reachOf(["other"], uses)]).toEqual(["other"]);
});

test.each([
  [2.4e-15, "2 × 10⁻¹⁵"],
  [0, "0"],
  [1e10, "1 × 10¹⁰"],
])("%d is written %s", (value, text) => {
  expect(scientificText(value)).toBe(text);
});
