import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {modelOf} from "../../../../models/engine/model-file.js";
import type {Model} from "../../../../models/engine/model.js";
import {modelSbml} from "../../../../models/engine/sbml/model-sbml.js";
import {declaredModelFile} from "../../../../scripts/equations/declared-model.js";
import {bath, initial} from "./bath.js";
import {complaints} from "./libsbml.js";
import {randomModels} from "./random-model.js";

describe("libSBML finds nothing wrong, units included,", () => {
  test("with the whole of Magnesia", () => {
    const {model, initial: start} = modelOf(declaredModelFile());
    expect(complaints(modelSbml(model, start))).toEqual([]);
  });

  test("with a model of many units", () => {
    expect(complaints(modelSbml(bath(), initial))).toEqual([]);
  });

  test.each([
    ["nothing in it", {states: {}, fluxes: [], rates: {}, rules: {}, outputs: {}}],
    [
      "no amounts",
      {
        states: {x: {unit: "1", meaning: ""}},
        fluxes: [],
        rates: {x: "-k*x"},
        rules: {},
        outputs: {},
      },
    ],
    [
      "time without a unit",
      {
        timeUnit: "1",
        states: {},
        fluxes: [],
        rates: {},
        rules: {},
        outputs: {x: {law: "n*sin(t)", unit: "1", meaning: ""}},
      },
    ],
  ])("with %s", (_, more) => {
    expect(complaints(modelSbml(bath(more), {x: 1}))).toEqual([]);
  });

  test("with random models", () => {
    fc.assert(
      fc.property(randomModels, (model) => {
        const start = Object.fromEntries(Object.keys(model.states).map((state) => [state, 1]));
        const xml = modelSbml(model, start);
        expect(complaints(xml)).toEqual([]);
        expect(xml).not.toMatch(/<cn(?![^>]*units)/); // each number has a unit
      }),
      {numRuns: 30},
    );
  });
});

describe("libSBML complains", () => {
  const xml = modelSbml(bath(), initial);
  test.each<[string, string | RegExp, string, string]>([
    ["of a parameter in a wrong unit", /(id="Km"[^>]*units=)"[^"]*"/, '$1"litre"', "Km"],
    ["of a number in a wrong unit", /(<cn sbml:units=)"mmol_per_h"/, '$1"mmol"', "max"],
    ["of a unit of a wrong size", /(kind="second"[^>]*multiplier=)"3600"/, '$1"60"', "units"],
    ["of a name that is not there", /<ci>inflow<\/ci>/, "<ci>outflow</ci>", "outflow"],
    ["of a species that is not announced", /<listOfModifiers>[^]*?<\/listOfModifiers>/, "", "gut"],
  ])("%s", (_, from, to, says) => {
    const wrong = xml.replace(from, to);
    expect(wrong).not.toBe(xml);
    expect(complaints(wrong).join("\n")).toContain(says);
  });
});

describe("a unit that nobody said", () => {
  const {parameters, states} = bath();
  const silent = <T extends object>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).map(([name, row]) => [name, {...row, unit: ""}]));
  test.each<[string, Partial<Model>]>([
    ["of the time", {timeUnit: ""}],
    ["of the parameters", {parameters: silent(parameters)}],
    ["of the states", {states: silent(states)}],
    ["of one species", {states: {...states, blood: {unit: "", meaning: ""}}}],
    ["of anything", {timeUnit: "", parameters: silent(parameters), states: silent(states)}],
  ])("%s is left out and is no error", (_, more) => {
    const xml = modelSbml(bath(more), initial);
    expect(complaints(xml, {isUnitsChecked: false})).toEqual([]);
    expect(xml).not.toContain('nits=""');
  });
});
