import {scaleLog} from "d3-scale";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readEvidence} from "../../../../scripts/read-evidence.js";
import type {Prediction} from "../../../../src/lib/evidence/evidence.js";
import {markOf} from "../../../../src/lib/evidence/mark.js";
import {ratioDomain, ratioOf, ratioText} from "../../../../src/lib/evidence/ratio.js";

const axis = scaleLog(ratioDomain, [100, 420]);
const prediction: Prediction = {
  place: 0,
  label: "x",
  unit: "mmol/L",
  observed: 2,
  low: 1,
  high: 3,
  intervalOf: "study",
  simulated: 2,
  inside: true,
  assumed: "",
  reason: "",
  noTest: "",
};
const mark = (part: Partial<Prediction>) => {
  const all = {...prediction, ...part};
  const ratio = ratioOf(all);
  if (ratio === null) throw new Error("expected a ratio");
  return markOf(ratio, all, axis);
};

describe("a ratio", () => {
  test("is simulated over measured, and its interval with it", () => {
    expect(ratioOf({...prediction, simulated: 3})).toEqual({value: 1.5, low: 0.5, high: 1.5});
  });
  test("needs a number above zero to divide by", () => {
    expect(ratioOf({...prediction, observed: null})).toBeNull();
    expect(ratioOf({...prediction, observed: 0})).toBeNull();
  });
  test.each([
    [0, "0"],
    [0.125, "× 0.13"],
    [0.69, "× 0.69"],
    [1.3, "× 1.30"],
    [2.864, "× 2.9"],
    [11.26, "× 11"],
  ])("of %d is written %s", (value, text) => expect(ratioText(value)).toBe(text));
});

describe("a mark", () => {
  test("that agrees lies where the axis says 1 and says nothing", () => {
    expect(mark({})).toMatchObject({x: axis(1), beyond: 0, label: null});
  });
  test("has end caps only where the study gave its interval", () => {
    expect(mark({}).caps).toEqual([axis(0.5), axis(1.5)]);
    expect(mark({intervalOf: "ours"}).caps).toEqual([]);
  });
  test("outside says so with its ratio, on the side away from its bar", () => {
    const low = mark({simulated: 1.4, low: 1.6, inside: false});
    expect(low.label).toMatchObject({text: "outside, × 0.70", anchor: "end"});
    expect(low.label?.x).toBeLessThan(low.x);
    const high = mark({simulated: 3.2, inside: false});
    expect(high.label).toMatchObject({text: "outside, × 1.60", anchor: "start"});
    expect(high.label?.x).toBeGreaterThan(high.x);
  });
  test("beyond the axis stands at its edge and says where it is, inside or not", () => {
    expect(mark({simulated: 0, low: 0, high: 2})).toMatchObject({x: 100, beyond: -1});
    expect(mark({simulated: 0, low: 0, high: 2}).label?.text).toBe("0");
    expect(mark({simulated: 22, high: 30})).toMatchObject({x: 420, beyond: 1});
    expect(mark({simulated: 22, high: 30}).label?.text).toBe("× 11");
  });
  test("that tests nothing any more says so", () => {
    expect(mark({noTest: "chosen to agree"}).label?.text).toBe("no test");
  });
  test("of an interval that reaches below zero starts where the axis does, without a cap", () => {
    const low = mark({low: -3});
    expect([low.bar[0], low.caps]).toEqual([100, [axis(1.5)]]);
  });
  test("never leaves the axis", () => {
    const value = fc.double({min: -50, max: 50, noNaN: true});
    fc.assert(
      fc.property(value, value, value, (simulated, a, b) => {
        const {bar, caps, x} = mark({simulated, low: Math.min(a, b), high: Math.max(a, b)});
        for (const place of [...bar, ...caps, x]) {
          expect(place).toBeGreaterThanOrEqual(100);
          expect(place).toBeLessThanOrEqual(420);
        }
        expect(bar[0]).toBeLessThanOrEqual(bar[1]);
      }),
    );
  });
});

describe("the marks of all predictions", () => {
  const drawn = readEvidence().observations.flatMap(({id, prediction: one}) => {
    const ratio = one && ratioOf(one);
    return one && ratio ? [{id, one, ratio, mark: markOf(ratio, one, axis)}] : [];
  });
  test("write the ratio beside every miss, and beside what agrees only where it is out of sight", () => {
    expect(drawn.length).toBeGreaterThan(80);
    for (const {
      id,
      one,
      ratio,
      mark: {label, beyond},
    } of drawn) {
      const isWritten = label?.text.includes(ratioText(ratio.value)) ?? false;
      expect([id, isWritten]).toEqual([id, !one.inside || beyond !== 0]);
    }
  });
  test("keep their labels off their bars and near the axis", () => {
    for (const {
      id,
      mark: {label, bar},
    } of drawn) {
      if (label === null) continue;
      const width = 6 * label.text.length; // a narrow estimate of the sans at 13 px
      const [from, to] =
        label.anchor === "start" ? [label.x, label.x + width] : [label.x - width, label.x];
      expect([id, from < bar[1] && to > bar[0]]).toEqual([id, false]);
      expect([id, from > 75 && to < 465]).toEqual([id, true]);
    }
  });
});
