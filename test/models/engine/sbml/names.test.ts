import {describe, expect, test} from "vitest";
import type {Model} from "../../../../models/engine/model.js";
import {modelSbml} from "../../../../models/engine/sbml/model-sbml.js";
import {bath, initial, quantity} from "./bath.js";
import {complaints, withDocument} from "./libsbml.js";

describe("names", () => {
  const hostile = `<script>alert("&amp;&nbsp;&#1;'")</script>&]]>`;
  const meaning = `${hostile}\u0000\ud800 \u{1f600}`;

  test("and meanings may hold any characters", () => {
    const strange = {
      name: hostile,
      parameters: {...bath().parameters, k: {...quantity(1, "1/h"), meaning}},
      fluxes: bath().fluxes.map((flux) => ({...flux, name: hostile})),
    };
    const xml = modelSbml(bath(strange), initial);
    expect(complaints(xml)).toEqual([]);
    withDocument(xml, (document) => {
      const {reactions, parameters} = document.getModel();
      expect(reactions[0]?.getName()).toBe(hostile);
      expect(document.getModel().getName()).toBe(hostile);
      const notes = parameters.find((one) => one.getId() === "k")?.getNotesString();
      expect(notes).toContain("&lt;script&gt;");
      expect(notes).not.toContain("<script>");
      expect(notes).toContain("\u{1f600}");
    });
  });

  test("that SBML has taken, or another thing, give way to one with their kind", () => {
    withDocument(modelSbml(bath(), initial), (document) => {
      const {parameters, reactions, species, compartments} = document.getModel();
      const ids = [parameters, reactions, species, compartments].flat().map((one) => one.getId());
      expect(new Set(ids).size).toBe(ids.length);
      expect(reactions.map((one) => [one.getId(), one.getName()])).toEqual([
        ["flux_uptake", "uptake"],
        ["loss", "loss"],
        ["flux_loss", "loss"],
        ["rate_blood", "rate of blood"],
      ]);
      expect(ids).toEqual(expect.arrayContaining(["parameter_body", "output_level", "output_gut"]));
      const units = Array.from({length: document.getModel().getNumUnitDefinitions()}, (_, i) =>
        document.getModel().getUnitDefinition(i).getId(),
      );
      expect(units).toContain("L_unit"); // since a parameter is called L
    });
  });

  test("that a formula takes for something else are no names", () => {
    const {parameters, rules} = bath();
    const pi = {...parameters, pi: quantity(3, "1"), time: quantity(1, "h"), t: quantity(2, "h")};
    const law = {law: "pi*time*t/t", unit: "h", meaning: ""};
    const xml = modelSbml(
      bath({parameters: pi, rules: {...rules, constructor: law, "1": law}}),
      initial,
    );
    expect(complaints(xml)).toEqual([]);
    withDocument(xml, (document) => {
      const ids = document.getModel().parameters.map((one) => one.getId());
      const given = ["parameter_pi", "parameter_time", "t", "constructor", "_1"];
      expect(ids).toEqual(expect.arrayContaining(given));
    });
    expect(xml).not.toContain("<csymbol"); // what is called t is not the time
  });
});

describe("a model that cannot be exported", () => {
  test.each<[string, Partial<Model>, string]>([
    ["a wrong unit", {rates: {water: "k"}}, "rate water: expected L h^-1, got h^-1"],
    [
      "a circle",
      {rules: {r: {law: "r", unit: "1", meaning: ""}}, fluxes: [], rates: {}, outputs: {}},
      "rule r needs itself",
    ],
    [
      "a unit that SBML lacks",
      {parameters: {...bath().parameters, x: quantity(1, "bytes/h")}},
      "SBML cannot express the unit bytes",
    ],
  ])("says so: %s", (_, more, says) => {
    expect(() => modelSbml(bath(more), initial)).toThrow(says);
  });
});
