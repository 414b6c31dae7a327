import {describe, expect, test} from "vitest";
import {readEvidence} from "../../../../scripts/read-evidence.js";
import {certaintyText, effectText} from "../../../../src/lib/evidence/effect-words.js";
import type {Effect} from "../../../../src/lib/evidence/evidence.js";
import {forestOf} from "../../../../src/lib/evidence/forest-groups.js";
import {effectRows} from "../../../../src/lib/evidence/rows.js";

const rows = effectRows(readEvidence());
const {groups, inWords} = forestOf(rows);
const idsOf = (some: typeof rows) => some.map(({item}) => item.id);

describe("the forest", () => {
  test("shows each effect once, on the axis of its unit or in words", () => {
    const shown = [...groups.flatMap((group) => group.rows), ...inWords];
    expect(idsOf([...shown]).sort()).toEqual(idsOf(rows).sort());
    for (const {unit, rows: own} of groups) {
      expect([...new Set(own.map(({item}) => item.unit))]).toEqual([unit]);
    }
  });
  test("keeps the order of the file, of units and within them", () => {
    const place = new Map(idsOf(rows).map((id, i) => [id, i]));
    const places = (some: readonly (typeof rows)[number][]) =>
      some.map(({item}) => place.get(item.id) ?? NaN);
    for (const {rows: own} of groups) {
      expect(places(own)).toEqual([...places(own)].sort((a, b) => a - b));
    }
    const firsts = groups.map(({rows: own}) => places(own)[0] ?? NaN);
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
  });
  test("holds every estimate, its interval and the line of no change on the axis", () => {
    for (const {unit, rows: own, nothing, place, ticks} of groups) {
      const values = own.flatMap(({item: {effect, low, high}}) => [effect, low, high]);
      for (const value of [nothing, ...ticks, ...values.filter((one) => one !== null)]) {
        expect([unit, place(value) >= 0 && place(value) <= 1]).toEqual([unit, true]);
      }
      expect([unit, ticks.includes(nothing)]).toEqual([unit, true]);
      expect(ticks.length, unit).toBeGreaterThan(1);
      expect(ticks.length, unit).toBeLessThan(8);
    }
  });
  test("takes 1 for no change of ratios, and of nothing else", () => {
    const ratios = groups.filter(({nothing}) => nothing === 1).map(({unit}) => unit);
    expect(ratios.sort()).toEqual(["odds ratio", "relative risk", "risk ratio"]);
  });
  test("leaves counts of studies to words", () => {
    expect(inWords.map(({item}) => item.unit)).toContain("of 8 studies positive");
  });
});

describe("an effect in words", () => {
  const effect: Effect = {
    ...(rows[0]?.item as Effect),
    effect: -2,
    unit: "mmHg",
    low: -3.58,
    high: -0.43,
    certainty: "very_low",
  };
  test.each([
    [effect, "−2 mmHg (−3.58 to −0.43)"],
    [{...effect, low: null, high: null}, "−2 mmHg, no interval seen"],
    [{...effect, unit: "min"}, "−2 minutes (−3.58 to −0.43)"],
    [{...effect, effect: 4, unit: "of 8 studies positive", low: null}, "4 of 8 studies positive"],
    [{...effect, effect: null, direction: "none" as const}, "no difference shown"],
  ])("says what was found", (one, text) => expect(effectText(one)).toBe(text));
  test("names its certainty as GRADE does", () => expect(certaintyText(effect)).toBe("very low"));
});
