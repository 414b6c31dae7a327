import fc from "fast-check";
import {expect, test} from "vitest";
import {formNames, seriesNames} from "../../../models/magnesium/names.js";
import type {Scenario} from "../../../models/magnesium/scenario.js";
import {createSimulator} from "../../../models/magnesium/simulate.js";

const doses = fc.array(
  fc.record({
    timeH: fc.double({min: 0, max: 23.9, noNaN: true}),
    form: fc.constantFrom(...formNames),
    elementalMg: fc.integer({min: 1, max: 800}),
  }),
  {minLength: 1, maxLength: 4},
);

test("a simulator that follows a hand draws what the exact one draws", () => {
  const quick = createSimulator({followsHand: true});
  const exact = createSimulator();
  fc.assert(
    fc.property(doses, fc.constantFrom<"default" | "none">("default", "none"), (taken, diet) => {
      const outputTimes = [...new Set([...taken.map(({timeH}) => timeH), 0, 6, 12, 18, 24])].sort(
        (a, b) => a - b,
      );
      const scenario: Scenario = {hours: 24, diet, doses: taken, outputTimes, solver: {rtol: 1e-4}};
      const [a, b] = [quick(scenario), exact(scenario)];
      expect(a.result.series).toEqual(b.result.series);
      for (const name of seriesNames) {
        const largest = Math.max(...b.pillFree[name], 1e-3);
        a.pillFree[name].forEach((value, i) => {
          // both runs are good to rtol 1e-4, and a line between 43 s adds next to nothing
          expect(Math.abs(value - (b.pillFree[name][i] ?? NaN)) / largest).toBeLessThan(5e-4);
        });
      }
      // its maxima are those of the times asked for, so they are at most the exact ones
      expect(a.result.measures.plasmaCmax).toBeLessThanOrEqual(b.result.measures.plasmaCmax + 1e-9);
      expect(a.result.measures.extraAbsorbedMmol).toBeCloseTo(
        b.result.measures.extraAbsorbedMmol,
        2,
      );
    }),
    {numRuns: 25},
  );
});
