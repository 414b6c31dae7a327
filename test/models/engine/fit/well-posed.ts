import fc from "fast-check";

export interface LinearSystem {
  readonly matrix: readonly (readonly number[])[];
  readonly observed: readonly number[];
}

/** Random systems with more rows than columns; a dominant diagonal on top keeps them well posed. */
export const wellPosed: fc.Arbitrary<LinearSystem> = fc
  .tuple(fc.integer({min: 1, max: 5}), fc.integer({min: 1, max: 4}))
  .chain(([columns, more]) => {
    const entry = fc.double({min: -1, max: 1, noNaN: true});
    const list = (length: number) => fc.array(entry, {minLength: length, maxLength: length});
    return fc.record({
      matrix: fc
        .tuple(...Array.from({length: columns + more}, () => list(columns)))
        .map((rows) =>
          rows.map((row, i) => row.map((value, j) => (i === j ? columns + 1 + value : value))),
        ),
      observed: list(columns + more).map((values) => values.map((value) => 5 * value)),
    });
  });
