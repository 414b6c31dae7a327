import {describe, expect, test} from "vitest";
import {parameterValues} from "../../../models/magnesium/person.js";
import {simulate} from "../../../models/magnesium/simulate.js";

const value = (name: string) => parameterValues({})[name] ?? NaN;

/** Where a pool with g(c) = c(1 + κ)/(c + κ), or g(c) = c without κ, comes to rest. */
const atRest = (c: number, kappa?: number) =>
  kappa === undefined ? c : (c * (1 + kappa)) / (c + kappa);

describe("pools held at c times the usual plasma for years come to rest where their law says", () => {
  test.each([0.4, 1, 2.5])("c = %d", (c) => {
    const rate = 0.05; // bone and red cells hurried, so that 60 days are enough
    const {series} = simulate({
      hours: 60 * 24,
      outputEveryH: 24,
      clampPlasma: [[0, c * value("plasma_rest")]],
      parameters: {tissue_slow_rate: rate, bone_deep_rate: rate, red_cell_rate: rate},
    });
    const share = (name: keyof typeof series, rest: number) => (series[name].at(-1) ?? NaN) / rest;
    const kappa = value("tissue_half_saturation");
    expect(share("tissue_fast", 70 * value("tissue_fast_rest"))).toBeCloseTo(atRest(c), 2);
    expect(share("bone_deep", 70 * value("bone_deep_rest"))).toBeCloseTo(atRest(c), 2);
    for (const pool of ["tissue_intracellular", "tissue_slow"] as const) {
      expect(share(pool, 70 * value(`${pool}_rest`))).toBeCloseTo(atRest(c, kappa), 2);
    }
    const expected = atRest(c, value("red_cell_half_saturation"));
    expect(share("red_cell", value("red_cell_rest"))).toBeCloseTo(expected, 2);
  });
});

test("a body of 70 kg holds about 840 mmol that trade, of the mol that it holds in all", () => {
  const {series} = simulate({hours: 1});
  const first = (name: keyof typeof series) => series[name][0] ?? NaN;
  const total =
    first("tissue_fast") +
    first("tissue_intracellular") +
    first("tissue_slow") +
    first("bone_deep") +
    first("red_cell") * 0.03 * 70;
  expect(total).toBeGreaterThan(750);
  expect(total).toBeLessThan(900);
});
