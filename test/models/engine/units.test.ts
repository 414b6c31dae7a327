import {describe, expect, test} from "vitest";
import type {Model} from "../../../models/engine/model.js";
import {dimensionProblems} from "../../../models/engine/units.js";

const parameter = (value: number, unit: string) =>
  ({value, unit, low: 0, high: 10, source: "test", grade: "D", meaning: ""}) as const;

const model = (law: string, more: Partial<Model> = {}): Model => ({
  name: "two compartments",
  version: "1",
  timeUnit: "h",
  parameters: {
    ka: parameter(1, "1/h"),
    V: parameter(10, "L"),
    Km: parameter(2, "mmol/L"),
    Vmax: parameter(1, "mmol/h"),
    grams: parameter(1, "mg"),
  },
  states: {
    gut: {unit: "mmol", meaning: ""},
    blood: {unit: "mmol", meaning: ""},
  },
  rules: {concentration: {law: "blood/V", unit: "mmol/L", meaning: ""}},
  fluxes: [{name: "absorption", from: "gut", to: "blood", law, sign: "positive"}],
  rates: {},
  outputs: {},
  ...more,
});

describe("the dimension check", () => {
  test.each([
    "ka*gut",
    "Vmax*concentration/(Km + concentration)",
    "Vmax*hill(concentration, Km, 1.5)",
    "ka*sqrt(gut^2)*exp(-t*ka)",
    "max(0, ka*gut)",
    "ka*gut^(1/2)*sqrt(gut)",
    "ka*gut^2*gut^(-1)",
  ])("accepts %s as a flux", (law) => {
    expect(dimensionProblems(model(law))).toEqual([]);
  });

  test.each([
    ["ka*concentration", "flux absorption: expected mmol h^-1, got h^-1 mmol L^-1"],
    ["gut", "flux absorption: expected mmol h^-1, got mmol"],
    ["Vmax*gut/(Km + gut)", "add of mmol L^-1 and mmol"],
    ["Vmax*exp(gut)", "exp of mmol, which is not a pure number"],
    ["ka*grams", "flux absorption: expected mmol h^-1, got h^-1 mg"],
    ["ka*gut^ka", "a power of h^-1, which is not a pure number"],
    ["ka*gut^(gut/blood)", "mmol to a power that is no plain number"],
    ["ka*gut*2^gut", "a power of mmol, which is not a pure number"],
    ["ka*gut*hill(gut, gut, V)", "hill to the power of L"],
    [`ka*gut + ${"ka*gut + ".repeat(600)}ka*gut`, "longer than 5000 characters in"],
    ["ka*guts", "unknown name guts"],
    ["ka*gut*constructor", "unknown name constructor"],
    ["import(gut)", "function import is not known"],
    ["ka*gut; gut", "a second expression is not allowed"],
  ])("refuses %s and names the flux", (law, problem) => {
    const problems = dimensionProblems(model(law));
    expect(problems.join("\n")).toContain("flux absorption");
    expect(problems.join("\n")).toContain(problem);
  });

  test("takes what has no unit for anything", () => {
    const unitless = {
      ...model("ka*gut*rate"),
      timeUnit: "",
      parameters: {ka: parameter(1, ""), rate: parameter(1, "1/h")},
      rules: {},
    };
    expect(dimensionProblems(unitless)).toEqual([]);
  });

  test("names rules, rates, outputs and unknown units too", () => {
    const problems = dimensionProblems(
      model("ka*gut", {
        rules: {concentration: {law: "blood/V", unit: "mmol", meaning: ""}},
        rates: {gut: "gut"},
        outputs: {load: {law: "concentration", unit: "furlong/fortnite", meaning: ""}},
      }),
    );
    expect(problems.map((problem) => problem.split(":")[0])).toEqual([
      "rule concentration",
      "rate gut",
      "output load",
    ]);
  });
});
