import {describe, expect, test} from "vitest";
import type {Model} from "../../../../models/engine/model.js";
import {modelSbml} from "../../../../models/engine/sbml/model-sbml.js";
import {complaints} from "./libsbml.js";

const model = (law: string, unit: string): Model => ({
  name: "zeros",
  version: "1",
  timeUnit: "h",
  parameters: Object.fromEntries(
    ["k 1/h", "m mmol", "v L", "n 1", "u"].map((text) => {
      const [name = "", unitText = ""] = text.split(" ");
      return [name, {value: 1, unit: unitText, meaning: ""}];
    }),
  ),
  states: {},
  rules: {r: {law, unit, meaning: ""}},
  fluxes: [],
  rates: {},
  outputs: {},
});

const zeroUnits = (xml: string) =>
  [...xml.matchAll(/<cn( sbml:units="([^"]*)")?>0<\/cn>/g)].map((match) => match[2]);

describe("a zero gets the unit that its place demands", () => {
  test.each([
    ["0", "mmol", ["mmol"]],
    ["0", "1", ["dimensionless"]],
    ["m - 0 + abs(-0)", "mmol", ["mmol", "mmol"]],
    ["k*max(0, m)", "mmol/h", ["mmol"]],
    ["min(0, 0)", "L", ["L", "L"]],
    ["k*0", "mmol/h", ["mmol"]],
    ["0*k*m/v", "mmol/(L*h)", ["dimensionless"]],
    ["0*0*k", "mmol/h", ["mmol", "dimensionless"]],
    ["0/v", "mmol/L", ["mmol"]],
    ["m/(v + 0)", "mmol/L", ["L"]],
    ["m/(0*k)", "mmol/L", ["L_h"]],
    ["0/0", "mmol", ["mmol", "dimensionless"]],
    ["sqrt(m^2 + 0)", "mmol", ["mmol2"]],
    ["sqrt(0)", "mmol", ["mmol2"]],
    ["0^2", "mmol^2", ["mmol"]],
    ["m^0*n", "1", pure(1)],
    ["n^0", "1", pure(1)],
    ["exp(0) + sin(0*m) + n^(0*k)", "1", ["dimensionless", "per_mmol", "h"]],
    ["hill(0, m, 2) + hill(m, 0, 2) + hill(0, 0, n)", "1", ["mmol", "mmol", ...pure(2)]],
    ["softplus(0)", "1", pure(1)],
    ["0*u + 0", "mmol", ["mmol", "mmol"]],
    ["m + u*0", "mmol", ["dimensionless"]],
    ["max(m, 0)", "", ["mmol"]],
    ["0", "", [undefined]],
  ])("%s, in %s", (law, unit, units) => {
    const xml = modelSbml(model(law, unit), {});
    const rule = xml.slice(xml.indexOf("<listOfRules>"));
    expect(zeroUnits(rule)).toEqual(units);
    if (unit !== "" && !law.includes("u*") && !law.includes("*u")) {
      const {u: _, ...parameters} = model(law, unit).parameters;
      expect(complaints(modelSbml({...model(law, unit), parameters}, {}))).toEqual([]);
    }
  });
});

function pure(count: number): string[] {
  return Array<string>(count).fill("dimensionless");
}
