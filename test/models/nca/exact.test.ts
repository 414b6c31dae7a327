import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {slopeThrough} from "../../../models/nca/lambda-z.js";
import {nca, type NcaOptions} from "../../../models/nca/nca.js";
import type {Profile} from "../../../models/nca/profile.js";

const bolus: NcaOptions = {dose: 100, route: {kind: "iv-bolus"}, method: "lin-up-log-down"};
const number = (min: number, max: number) => fc.double({min, max, noNaN: true});
/** Exact as a factor, so that no two values that differ become equal. */
const powersOfTwo = fc.integer({min: -4, max: 4}).map((exponent) => 2 ** exponent);
const risingTimes = fc
  .array(number(0.1, 4), {minLength: 5, maxLength: 12})
  .map((steps) => steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, step) => sum + step, 0)));
const profiles: fc.Arbitrary<Profile> = risingTimes.chain((times) =>
  fc
    .array(number(0.01, 50), {minLength: times.length, maxLength: times.length})
    .map((concentrations) => ({times, concentrations})),
);
const close = (own: number | null | undefined, exact: number) =>
  expect(Math.abs((own ?? NaN) - exact)).toBeLessThan(1e-9 * Math.abs(exact));

describe("one compartment after a bolus", () => {
  test("is found exactly, at whatever times it is sampled", () => {
    fc.assert(
      fc.property(number(1, 50), number(0.02, 0.8), risingTimes, (volume, k, times) => {
        const concentrations = times.map((t) => (100 / volume) * Math.exp(-k * t));
        const {parameters} = nca({times, concentrations}, bolus);
        close(parameters["Lambda_z"], k);
        close(parameters["C0"], 100 / volume);
        close(parameters["AUCINF_obs"], 100 / volume / k);
        close(parameters["AUCINF_pred"], 100 / volume / k);
        close(parameters["Cl_obs"], volume * k);
        close(parameters["Vz_obs"], volume);
        close(parameters["Vss_pred"], volume);
        close(parameters["MRTINF_obs"], 1 / k);
      }),
    );
  });
});

describe("units", () => {
  test("of concentration and time scale what they should and nothing else", () => {
    fc.assert(
      fc.property(profiles, powersOfTwo, number(0.1, 10), ({times, concentrations}, a, b) => {
        const options: NcaOptions = {dose: 7, route: {kind: "po"}, method: "linear"};
        const before = nca({times, concentrations}, options).parameters;
        const after = nca(
          {times: times.map((t) => b * t), concentrations: concentrations.map((c) => a * c)},
          options,
        ).parameters;
        const scales = {Cmax: a, Tmax: b, AUClast: a * b, AUMClast: a * b * b, MRTlast: b};
        for (const [name, scale] of Object.entries(scales)) {
          close(after[name], scale * (before[name] ?? NaN));
        }
      }),
    );
  });
});

describe("a curve that does not end in a fall", () => {
  test("has its known area and no clearance", () => {
    const {parameters, lambdaZPoints} = nca(
      {times: [0, 1, 2, 3, 4], concentrations: [0, 1, 2, 3, 4]},
      {...bolus, route: {kind: "po"}},
    );
    expect(parameters).toMatchObject({
      AUClast: 8,
      Lambda_z: null,
      Cl_F_obs: null,
      MRTINF_obs: null,
    });
    expect(lambdaZPoints).toEqual([]);
  });
  test("is measured to its last positive point, and AUCall to the first of nothing", () => {
    const {parameters} = nca(
      {times: [0, 1, 2, 3, 4, 5], concentrations: [0, 0, 4, 2, 0, 0]},
      {...bolus, route: {kind: "po"}, method: "linear"},
    );
    expect(parameters).toMatchObject({Tlag: 1, Tlast: 3, Clast: 2, AUClast: 5, AUCall: 6});
  });
  test("without any concentration is refused", () => {
    expect(() => nca({times: [0, 1], concentrations: [0, 0]}, bolus)).toThrow("above 0");
  });
});

describe("the points of the terminal slope", () => {
  const profile = {times: [0, 1, 2, 4, 8, 12], concentrations: [0, 9, 8, 4, 2, 0.5]};
  test("may be chosen, and are then those of the result", () => {
    const chosen = nca(profile, {...bolus, route: {kind: "po"}, points: [2, 3, 5]});
    expect(chosen.lambdaZPoints).toEqual([2, 3, 5]);
    expect(chosen.parameters).toMatchObject({
      No_points_lambda_z: 3,
      Lambda_z_lower: 2,
      Lambda_z_upper: 12,
    });
  });
  test("are three or more, and above zero", () => {
    expect(() => slopeThrough(profile, [4, 5])).toThrow("3 points or more, got 2");
    expect(() => slopeThrough(profile, [0, 4, 5])).toThrow("point 0");
  });
});
