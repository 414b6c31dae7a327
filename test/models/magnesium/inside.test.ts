import {expect, test} from "vitest";
import {conservedGroups} from "../../../models/engine/conservation.js";
import {magnesium} from "../../../models/generated/magnesium.js";
import {readings} from "../../../models/generated/magnesium-readings.js";
import {createInspector} from "../../../models/magnesium/inside.js";
import type {Scenario} from "../../../models/magnesium/scenario.js";
import {createSimulator} from "../../../models/magnesium/simulate.js";
import {magnesiumModel} from "../../../models/magnesium/system.js";
import {readParameters} from "../../../scripts/generated-files.js";

const model = magnesiumModel(readParameters());
const scenario: Scenario = {
  hours: 24,
  startClockH: 6,
  outputEveryH: 0.25,
  doses: [
    {timeH: 3, form: "glycinate", elementalMg: 300},
    {timeH: 10, form: "oxide", elementalMg: 200},
  ],
  infusions: [{startH: 5, durationH: 0.5, mmol: 4}],
  hypotheses: {chelateRouteShare: 0.05, glycinePiggyback: true},
};
const inside = createInspector()(scenario);

test("fluxes explain how every amount changes", () => {
  const parameters = Float64Array.from(
    magnesium.parameters,
    (name) => model.parameters[name]?.value ?? NaN,
  );
  const k = new Float64Array(magnesium.sizes.constants);
  magnesium.prepare(parameters, k);
  const ownK = new Float64Array(readings.constants);
  readings.prepare(parameters, ownK);
  const values = new Float64Array(readings.rules.length + readings.fluxes.length);
  const dy = new Float64Array(magnesium.states.length);
  for (const timeH of [0, 3.7, 12, 23]) {
    const {states} = inside.at(timeH);
    const y = Float64Array.from(magnesium.states, (name) => states[name] ?? NaN);
    magnesium.rightHandSide(timeH, y, k, dy);
    readings.evaluate(timeH, y, ownK, values);
    magnesium.states.forEach((name, i) => {
      if (name in model.rates) return;
      const flow = readings.fluxes.reduce((sum, {from, to}, f) => {
        const value = values[readings.rules.length + f] ?? NaN;
        return sum + (to === i ? value : 0) - (from === i ? value : 0);
      }, 0);
      // the same terms summed in another order
      expect(Math.abs(flow - (dy[i] ?? NaN)), name).toBeLessThan(
        1e-12 * (1 + Math.abs(flow)) * 100,
      );
    });
  }
});

test("a moment shows what the run reports", () => {
  const {result} = createSimulator()(scenario);
  result.times.forEach((timeH, i) => {
    const {states, rules} = inside.at(timeH);
    expect(states["urine"]).toBeCloseTo(result.series.urine[i] ?? NaN, 9);
    expect(rules["brain_isf"]).toBeCloseTo(result.series.brain_isf[i] ?? NaN, 9);
  });
});

test("between two rows amounts lie between theirs", () => {
  const [a, b, c] = [8, 8.02, 8.08].map((timeH) => inside.at(timeH).states["urine"] ?? NaN);
  expect(a).toBeLessThan(b ?? NaN);
  expect(b).toBeLessThan(c ?? NaN);
});

test("the books are those of the declaration, and they close with pills and a drip", () => {
  expect(inside.books.map(({members}) => members)).toEqual(conservedGroups(model));
  for (const {worst, due} of inside.books) {
    expect(worst).toBeLessThan(1e-12);
    expect(due.at(-1)).toBeGreaterThan(due[0] ?? NaN);
  }
  const {due, states} = inside.at(24);
  inside.books.forEach(({members}, i) => {
    const held = members.reduce((sum, name) => sum + (states[name] ?? NaN), 0);
    expect(held).toBeCloseTo(due[i] ?? NaN, 9);
  });
});
