import {describe, expect, test} from "vitest";
import {dimensionOf, sameDimension} from "../../../models/engine/dimension.js";
import {inferUnits} from "../../../models/engine/infer-units.js";
import {modelOf} from "../../../models/engine/model-file.js";
import {magnesiumModel} from "../../../models/magnesium/system.js";
import {dimensionProblems} from "../../../models/engine/units.js";
import {readParameters} from "../../../scripts/generated-files.js";

const {model} = modelOf({
  timeUnit: "h",
  parameters: {V: {value: 1, unit: "L"}, CL: {value: 1, unit: "L/h"}, q: {value: 1}},
  states: {x: {unit: "mg"}},
  rules: {flow: "CL*c", c: "x/V", share: "x/(x + x)", odd: "q*x", said: {law: "x", unit: "mg"}},
  outputs: {root: "sqrt(V*c*V)", late: "flow/V^2"},
});

describe("units that nobody said", () => {
  const {rules, outputs} = inferUnits(model);
  test("are those of the laws, whatever the order of the rules", () => {
    const units = Object.entries({...rules, ...outputs}).map(([name, {unit}]) => [name, unit]);
    expect(Object.fromEntries(units)).toEqual({
      ...{flow: "mg/h", c: "mg/L", share: "1", odd: "", said: "mg"},
      ...{root: "mg^0.5*L^0.5", late: "mg/(h*L^2)"},
    });
  });
  test("are units that every law fits", () => {
    expect(dimensionProblems(inferUnits(model))).toEqual([]);
  });
  test("are found for every rule of Magnesia, as its authors wrote them", () => {
    const declared = magnesiumModel(readParameters());
    const silent = Object.entries(declared.rules).map(([name, rule]) => [
      name,
      {...rule, unit: ""},
    ]);
    const inferred = inferUnits({...declared, rules: Object.fromEntries(silent)});
    for (const [name, {unit}] of Object.entries(inferred.rules)) {
      const written = declared.rules[name]?.unit ?? "";
      expect(sameDimension(dimensionOf(unit), dimensionOf(written)), name).toBe(true);
    }
  });
});
