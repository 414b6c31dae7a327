import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readEvidence} from "../../../../scripts/read-evidence.js";
import {
  confidences,
  dossiers,
  type Observation,
  uses,
} from "../../../../src/lib/evidence/evidence.js";
import {
  type Filter,
  filterEffects,
  filterObservations,
} from "../../../../src/lib/evidence/filter.js";
import {effectRows, observationRows} from "../../../../src/lib/evidence/rows.js";
import {columns, nextSort, sortRows} from "../../../../src/lib/evidence/sort.js";

const evidence = readEvidence();
const rows = observationRows(evidence);
const effects = effectRows(evidence);
const all: Filter = {search: "", dossiers: [], uses: [], confidences: []};
const idsOf = (some: readonly {item: {id: string}}[]) => some.map(({item}) => item.id);

describe("a filter", () => {
  test("that asks for nothing keeps everything in its order", () => {
    expect(idsOf(filterObservations(rows, all))).toEqual(idsOf(rows));
    expect(idsOf(filterEffects(effects, {...all, search: "  "}))).toEqual(idsOf(effects));
  });
  test("of chips keeps the rows that have one of each kind", () => {
    const filter: Filter = {...all, dossiers: ["brain", "kidney"], uses: ["validation"]};
    const kept = filterObservations(rows, filter).map(({item}) => item);
    expect(new Set(kept.map(({dossier}) => dossier))).toEqual(new Set(["brain", "kidney"]));
    expect(kept.every(({use}) => use === "validation")).toBe(true);
    const others = rows.length - kept.length;
    const left = rows.filter(({item}) => !kept.includes(item)).map(({item}) => item);
    const isWrong = ({dossier, use}: Observation) =>
      (dossier === "brain" || dossier === "kidney") && use === "validation";
    expect([left.length, left.some(isWrong)]).toEqual([others, false]);
  });
  test("of words needs every one, in study, endpoint or form, in any case", () => {
    const kept = filterObservations(rows, {...all, search: "CITRATE schutten"});
    expect(idsOf(kept)).toContain("schutten2022-urine-citrate");
    for (const {text} of kept) expect(text).toMatch(/(?=.*citrate)(?=.*schutten)/);
    expect(filterObservations(rows, {...all, search: "citrate no-such-word"})).toEqual([]);
  });
  test("of words finds effects too, whatever the dossier", () => {
    const kept = filterEffects(effects, {...all, dossiers: ["brain"], search: "cramps"});
    expect(kept.map(({item}) => item.outcome.toLowerCase())).not.toEqual([]);
    for (const {item} of kept) expect(item.outcome).toMatch(/cramp/i);
  });
  test("takes any text as text", () => {
    const hostile = ["<img src=x onerror=alert(1)>", "(((", "\\", "__proto__", "%00", "😀"];
    for (const search of hostile) expect(filterObservations(rows, {...all, search})).toEqual([]);
  });
  const someOf = <Word>(words: readonly Word[]) => fc.subarray([...words]);
  test("with more chips of a kind never loses a row, with more words never gains one", () => {
    const filters = fc.record({
      search: fc.constantFrom("", "citrate", "serum mg", "a"),
      dossiers: someOf(dossiers).filter(({length}) => length > 0),
      uses: someOf(uses).filter(({length}) => length > 0),
      confidences: someOf(confidences).filter(({length}) => length > 0),
    });
    fc.assert(
      fc.property(filters, fc.constantFrom(...dossiers), (filter, dossier) => {
        const kept = filterObservations(rows, filter);
        const wider = filterObservations(rows, {
          ...filter,
          dossiers: [...filter.dossiers, dossier],
        });
        const narrower = filterObservations(rows, {...filter, search: `${filter.search} mg`});
        expect(kept.every((row) => wider.includes(row))).toBe(true);
        expect(narrower.every((row) => kept.includes(row))).toBe(true);
      }),
    );
  });
});

describe("a sort", () => {
  test.each(columns)("by $label keeps every row, and what has no value last", ({id}) => {
    for (const descending of [false, true]) {
      const sorted = sortRows(rows, {column: id, descending});
      expect(new Set(idsOf(sorted))).toEqual(new Set(idsOf(rows)));
    }
  });
  test("by what was measured goes by number, up and down", () => {
    for (const sign of [1, -1]) {
      const sorted = sortRows(rows, {column: "measured", descending: sign < 0});
      const values = sorted.map(({item}) => item.value);
      const known = values.filter((value) => value !== null);
      expect(values.slice(known.length).every((value) => value === null)).toBe(true);
      expect(known).toEqual([...known].sort((a, b) => sign * (a - b)));
    }
  });
  test("by study keeps the order of the file within a study", () => {
    const place = new Map(idsOf(rows).map((id, i) => [id, i]));
    const sorted = sortRows(rows, {column: "study", descending: false});
    sorted.slice(1).forEach((row, i) => {
      const before = sorted[i];
      if (before === undefined || before.source.cite !== row.source.cite) return;
      expect(place.get(before.item.id)).toBeLessThan(place.get(row.item.id) ?? NaN);
    });
  });
  test("goes up, then down, then back to the file, and starts upwards on another column", () => {
    const up = nextSort(null, "study");
    const down = nextSort(up, "study");
    expect([up, down, nextSort(down, "study")]).toEqual([
      {column: "study", descending: false},
      {column: "study", descending: true},
      null,
    ]);
    expect(nextSort(down, "use")).toEqual({column: "use", descending: false});
  });
});
