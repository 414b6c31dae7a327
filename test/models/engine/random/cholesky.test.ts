import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {cholesky} from "../../../../models/engine/random/cholesky.js";

describe("the Cholesky factor", () => {
  test("of a known matrix", () => {
    expect(cholesky([[4, 2], [2, 5]])).toEqual([[2], [1, 2]]); // prettier-ignore
  });
  test("times its transpose is the matrix", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({min: -1, max: 1, noNaN: true}), {minLength: 6, maxLength: 6}),
        (a) => {
          const [p = 0, q = 0, r = 0, s = 0, t = 0, u = 0] = a;
          const rows = [[1 + p * p, 0, 0], [q, 1 + r * r, 0], [s, t, 1 + u * u]]; // prettier-ignore
          const dot = (i: number, j: number) =>
            (rows[i] ?? []).reduce((sum, value, k) => sum + value * (rows[j]?.[k] ?? 0), 0);
          const matrix = rows.map((_, i) => rows.map((__, j) => dot(i, j)));
          cholesky(matrix).forEach((row, i) =>
            row.forEach((value, j) => expect(value).toBeCloseTo(rows[i]?.[j] ?? NaN, 9)),
          );
        },
      ),
    );
  });
  test("of perfectly correlated numbers leaves nothing for the second", () => {
    expect(cholesky([[1, 1], [1, 1]])).toEqual([[1], [1, 0]]); // prettier-ignore
  });
});
