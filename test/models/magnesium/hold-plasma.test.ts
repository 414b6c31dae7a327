import {describe, expect, test} from "vitest";
import {heldBarrier} from "../../../models/generated/held-barrier.js";
import {parameters} from "../../../models/generated/data.js";
import {dimensionProblems} from "../../../models/engine/units.js";
import {heldBarrierModel, heldFlows, heldLevels} from "../../../models/magnesium/held-barrier.js";
import {
  barrierAt,
  type Held,
  holdPlasma,
  settledBarrier,
} from "../../../models/magnesium/hold-plasma.js";
import {createRunner} from "../../../models/magnesium/run.js";
import type {Hypotheses, Person} from "../../../models/magnesium/scenario.js";
import {scenarioParameters} from "../../../models/magnesium/day.js";
import {indexOf} from "./run-model.js";

/** A person's barrier with plasma held. */
function heldIn(person: Person, hypotheses: Hypotheses, plasmaTotal: number): Held {
  const {values} = createRunner()({hours: 1, person, hypotheses});
  const inputs = {
    plasma_total: plasmaTotal,
    glycine_plasma: parameters.glycine_baseline.value,
    threonate_plasma: 0,
  };
  return {values, inputs};
}

test("the laws cut out of the body keep their dimensions and report what is promised", () => {
  expect(dimensionProblems(heldBarrierModel(parameters))).toEqual([]);
  expect([...heldBarrier.outputs]).toEqual([...heldLevels, ...heldFlows]);
});

describe("with plasma held, the barrier alone does what it does in the whole body", () => {
  test.each([
    [{}, {}, 2.1],
    [{}, {}, 0.3],
    [{status: 150, ageYears: 70}, {depletionBarrierFactor: 3}, 0.4],
    [{gfrMlMin: 20, sex: "female"}, {depletionBarrierFactor: 2}, 1.4],
  ] as const)("%j, %j, %d mmol/L", (person, hypotheses, level) => {
    const hours = [1, 24, 168];
    const {run, initial, grid} = createRunner()({
      hours: 168,
      outputTimes: hours,
      person,
      hypotheses,
      clampPlasma: [[0, level]],
      solver: {rtol: 1e-8},
    });
    const whole = run(true).series;
    const from = heldBarrier.states.map((state) => initial[indexOf(state)] ?? NaN);
    const held = heldIn(person, hypotheses, level);
    const course = holdPlasma(held, Float64Array.from(from), hours);
    for (const name of heldLevels) {
      hours.forEach((_, i) => {
        const expected = whole[name][grid.wanted[i] ?? NaN] ?? NaN;
        // both solvers allow 1e-5; the clamp needs a tenth of a second to arrive
        expect(Math.abs((course[name][i] ?? NaN) / expected - 1)).toBeLessThan(1e-4);
      });
    }
  });
});

test("held where it is, nothing moves; held for long, every fluid takes in what it gives off", () => {
  const held = heldIn({}, {}, 1.3);
  const settled = settledBarrier(held);
  const now = barrierAt(held, settled);
  const later = holdPlasma(held, settled, [1000]);
  for (const name of heldLevels) expect(later[name][0]).toBeCloseTo(now[name], 5);
  expect(now.choroid_carrier + now.choroid_leak + now.ependyma).toBeCloseTo(now.csf_flow, 6);
  const out = now.isf_flow + now.pia + now.ependyma;
  expect(now.barrier_carrier + now.barrier_leak).toBeCloseTo(out, 6);
  expect(now.brain_cell_uptake).toBeCloseTo(now.brain_cell_release, 6);
  expect(now.csf_flow + now.isf_flow + now.pia).toBeCloseTo(now.csf_drainage, 6);
});

test("the leak turns round where plasma stands above the fluid", () => {
  const low = heldIn({}, {}, 0.8);
  const high = heldIn({}, {}, 2.6);
  const settled = settledBarrier(low);
  expect(barrierAt(low, settled).barrier_leak).toBeLessThan(0);
  expect(barrierAt(high, settled).barrier_leak).toBeGreaterThan(0);
});

test("a hypothesis enters by the parameters that a scenario sets", () => {
  const held = heldIn({}, {}, 0.8);
  const supposed: Held = {
    values: {
      ...held.values,
      ...scenarioParameters({hours: 1, hypotheses: {glycinePiggyback: true}}),
    },
    inputs: {...held.inputs, glycine_plasma: 2 * held.inputs.glycine_plasma},
  };
  expect(barrierAt(held, settledBarrier(held)).glycine_ride).toBe(0);
  expect(barrierAt(supposed, settledBarrier(held)).glycine_ride).toBeGreaterThan(0);
});
