import fc from "fast-check";
import {expect, test} from "vitest";
import {hypotheses, only} from "../../../../src/lib/barrier/hypotheses.js";
import {usualScenario} from "../../../../src/lib/barrier/page.js";
import {barrierStates} from "./samples.js";

test.each(hypotheses.map((one) => [one.id, one] as const))(
  "%s keeps the size it is given, and off leaves no trace",
  (_, {size, sizeIn, within}) => {
    for (const value of [size.min, size.initial, size.max]) {
      expect(sizeIn(within(usualScenario, value))).toBeCloseTo(value, 9);
    }
    expect(within(within(usualScenario, size.max), null)).toEqual(usualScenario);
    expect(sizeIn(usualScenario)).toBeNull();
  },
);

test("one by itself leaves the person and plasma as they are and the others off", () => {
  fc.assert(
    fc.property(barrierStates, ({scenario}) => {
      for (const {id, sizeIn} of hypotheses) {
        const alone = only(id, scenario);
        expect(sizeIn(alone)).toBe(sizeIn(scenario));
        expect(alone.person).toEqual(scenario.person);
        expect(alone.clampPlasma).toEqual(scenario.clampPlasma);
        for (const other of hypotheses) {
          if (other.id !== id) expect(other.sizeIn(alone)).toBeNull();
        }
      }
    }),
  );
});
