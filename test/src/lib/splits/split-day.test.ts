import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {checkScenario} from "../../../../models/magnesium/check-scenario.js";
import {formNames} from "../../../../models/magnesium/names.js";
import type {Scenario} from "../../../../models/magnesium/scenario.js";
import {createSimulator} from "../../../../models/magnesium/simulate.js";
import {servingsOf} from "../../../../src/lib/servings.js";
import {simulatorKind} from "../../../../src/lib/simulator-kind.js";
import {cellRunner} from "../../../../src/lib/splits/run-cell.js";
import {splits} from "../../../../src/lib/splits/grid.js";
import {splitDay, splitRun} from "../../../../src/lib/splits/split-day.js";
import {firstHours, splitsKind, withServing} from "../../../../src/lib/splits-kind.js";

const {scenario: usual} = splitsKind.usual;
const split = fc.constantFrom(...splits);
const forms = formNames.filter((form) => form !== "food");
const serving = fc.record({timeH: fc.constantFrom(...firstHours), form: fc.constantFrom(...forms)});

describe("the day of a cell", () => {
  it("holds its dose in its servings, from the first time on, as the simulator spreads it", () => {
    fc.assert(
      fc.property(split, serving, (each, first) => {
        const {doses = []} = splitDay(withServing(usual, first), each);
        const pills = doses.map(({timeH, form, elementalMg = NaN}) => ({timeH, form, elementalMg}));
        expect(pills).toHaveLength(each.servings);
        expect(pills[0]?.timeH).toBe(first.timeH);
        expect(new Set(pills.map(({timeH}) => timeH)).size).toBe(each.servings);
        expect(pills.reduce((sum, {elementalMg}) => sum + elementalMg, 0)).toBe(each.dose);
        expect(servingsOf({pills, meals: [], night: [17, 24]}, 0)).toHaveLength(each.servings);
      }),
    );
  });

  it("is one that the simulator shows as it is", () => {
    fc.assert(
      fc.property(split, serving, (each, first) => {
        const day = splitDay(withServing(usual, first), each);
        const notes: string[] = [];
        expect(checkScenario(day).problems).toEqual([]);
        expect(simulatorKind.fit(day, "scenario", notes)).toEqual(day);
        expect(notes).toEqual([]);
      }),
    );
  });
});

const runCell = cellRunner(createSimulator({followsHand: true}));

describe("the run of a cell", () => {
  const simulate = createSimulator();

  it("gives what the simulator's own measures give over the same two days", () => {
    for (const each of [
      {dose: 300, servings: 2},
      {dose: 25, servings: 6},
      {dose: 800, servings: 1},
    ]) {
      const exact = {...splitRun(usual, each), solver: {rtol: 1e-8}};
      const {measures} = simulate(exact).result;
      const cell = runCell(usual, each);
      // 1e-4 mmol is a hundredth of the last digit shown
      expect(cell.extra).toBeCloseTo(measures.extraAbsorbedMmol, 4);
      expect(cell.share).toBeCloseTo(measures.labelledFractionAbsorbed, 4);
      expect(cell.stoolWaterMl).toBeCloseTo(measures.extraStoolWaterMl, 1);
      expect(cell.extraThatDay).toBeLessThan(cell.extra);
      expect(cell.byCarrier).toBeLessThan(cell.extra);
    }
  });

  it("shows by the end of the day what the simulator shows of that day", () => {
    const day = {...splitDay(usual, {dose: 300, servings: 3}), solver: {rtol: 1e-8}};
    const {measures} = simulate(day).result;
    const {extraThatDay} = runCell(usual, {dose: 300, servings: 3});
    expect(extraThatDay).toBeCloseTo(measures.extraAbsorbedMmol, 4);
  });

  it("leaves little of an evening's serving uncounted: a third day adds less than a fiftieth", () => {
    const scenario = {...splitRun(usual, {dose: 800, servings: 2}), hours: 72, outputTimes: [72]};
    const {extraAbsorbedMmol} = simulate(scenario).result.measures;
    expect(extraAbsorbedMmol / runCell(usual, {dose: 800, servings: 2}).extra).toBeLessThan(1.02);
  });
});

describe("what the page says on top", () => {
  const people = [{}, {medicines: ["ppi"]}, {sex: "female", ageYears: 75}, {status: 150}] as const;

  it.each(forms)("splitting %s helps, and the first split helps most", (form) => {
    for (const diet of ["default", "none"] as const) {
      for (const [i, person] of people.entries()) {
        const scenario: Scenario = {...withServing(usual, {timeH: 2, form}), diet, person};
        const dose = [100, 300, 600, 800][i] ?? 300;
        const gains = [1, 2, 3, 4, 5, 6].map((n) => runCell(scenario, {dose, servings: n}).extra);
        const added = gains.slice(1).map((gain, k) => gain - (gains[k] ?? NaN));
        expect(added[0]).toBeGreaterThan(0);
        expect(Math.max(...added)).toBe(added[0]);
      }
    }
  });
});
