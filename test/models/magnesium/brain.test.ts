import {describe, expect, test} from "vitest";
import {parameterValues} from "../../../models/magnesium/person.js";
import type {Scenario} from "../../../models/magnesium/scenario.js";
import {simulate} from "../../../models/magnesium/simulate.js";
import {periodicState} from "../../../models/magnesium/steady-state.js";
import {indexOf} from "./run-model.js";

const rest = 0.83;
const starting = {
  // the proposal of the review that the expected figures were computed with
  barrier_half_saturation: 0.19,
  choroid_leak: 0.0006,
  barrier_leak: 0.0012,
  pia_exchange: 0.036,
};

/** Percent rise of a fluid when plasma is held at a multiple of its rest for so many hours. */
function rises(factor: number, hours: number, more: Partial<Scenario> = {}) {
  const {series} = simulate({
    hours: 1 + hours,
    outputEveryH: 1,
    clampPlasma: [
      [0, rest],
      [1, rest],
      [1.001, rest * factor],
    ],
    parameters: starting,
    ...more,
  });
  const rise = (name: "csf_ventricular" | "csf_lumbar" | "brain_isf") =>
    100 * ((series[name].at(-1) ?? NaN) / (series[name][1] ?? NaN) - 1);
  return [rise("csf_ventricular"), rise("csf_lumbar"), rise("brain_isf")];
}

describe("at rest", () => {
  test("the carriers balance the usual levels: held at rest, nothing moves", () => {
    for (const rise of rises(1, 240)) expect(Math.abs(rise)).toBeLessThan(0.5);
  });
  test("fluids stand above free plasma in every person", () => {
    for (const habitualMg of [60, 150, 300, 600]) {
      const {state} = periodicState(parameterValues({}), habitualMg);
      const free = (0.7 * (state[indexOf("plasma")] ?? NaN)) / (0.043 * 70);
      expect((state[indexOf("ventricles")] ?? NaN) / 0.03).toBeGreaterThan(1.5 * free);
    }
  });
});

describe("a change of plasma reaches the fluids damped (an independent calculation of this barrier)", () => {
  test.each([
    [2.5, 24, [15.5, 9.9, 7.1]],
    [2, 24, [12, 8, 6]],
    [2, 240, [14, 12, 12]],
    [0.5, 24, [-16, -10, -7]],
    [0.5, 504, [-19, -19, -18]],
    [0.25, 168, [-38, -30, -26]],
  ])("× %d for %d h", (factor, hours, expected) => {
    rises(factor, hours).forEach((rise, i) => {
      expect(Math.abs(rise - (expected[i] ?? NaN))).toBeLessThan(1.5);
    });
  });
});

test("ventricular fluid leads, brain fluid with its cells comes last", () => {
  const [ventricular = NaN, lumbar = NaN, brain = NaN] = rises(2, 6);
  expect(ventricular).toBeGreaterThan(lumbar);
  expect(lumbar).toBeGreaterThan(brain);
  const [down = NaN, downLumbar = NaN] = rises(0.5, 6);
  expect(down).toBeLessThan(downLumbar);
});

describe("hypotheses, off by default", () => {
  const dosed = (form: "l-threonate" | "glycinate", hypotheses?: Scenario["hypotheses"]) => {
    const {series} = simulate({
      hours: 28 * 24,
      outputEveryH: 12,
      doses: [{timeH: 8, form, elementalMg: 300, everyH: 12, count: 56}],
      ...(hypotheses ? {hypotheses} : {}),
    });
    return series.brain_isf.at(-1) ?? NaN;
  };
  test("L-threonate lifts brain fluid only when the reader says so, and no more than that", () => {
    const [off, on] = [dosed("l-threonate"), dosed("l-threonate", {threonateBrainFactor: 1.15})];
    expect(on / off).toBeGreaterThan(1.1);
    expect(on / off).toBeLessThan(1.15);
    expect(dosed("glycinate", {threonateBrainFactor: 1.15})).toBeCloseTo(dosed("glycinate"), 6);
  });
  test("a ride on glycine needs glycine", () => {
    const on = {glycinePiggyback: true};
    expect(dosed("glycinate", on)).toBeGreaterThan(dosed("glycinate"));
    expect(dosed("l-threonate", on)).toBeCloseTo(dosed("l-threonate"), 6);
  });
  test("depletion that speeds the carriers holds a depleted brain, and never lifts it above a replete one", () => {
    const fallOf = (depletionBarrierFactor: number) =>
      rises(0.5, 168, {hypotheses: {depletionBarrierFactor}})[0] ?? NaN;
    expect(fallOf(3)).toBeGreaterThan(fallOf(1) + 3);
    const ventricular = (status: number, depletionBarrierFactor: number) =>
      simulate({hours: 1, person: {status}, hypotheses: {depletionBarrierFactor}}).series
        .csf_ventricular[0] ?? NaN;
    for (const status of [50, 150, 300]) {
      expect(ventricular(status, 3)).toBeGreaterThan(ventricular(status, 1) - 1e-9);
      expect(ventricular(status, 3)).toBeLessThan(ventricular(300, 1) + 0.01);
    }
  });
});

test("the NMDA block is that of Jahr and Stevens at −60 mV", () => {
  const {series} = simulate({hours: 1});
  const ionised = 0.7 * (series.brain_isf[0] ?? NaN);
  expect(series.nmda_open_fraction[0]).toBeCloseTo(
    1 / (1 + (ionised / 3.57) * Math.exp(0.062 * 60)),
    10,
  );
});
