import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {conservedGroups} from "../../../models/engine/conservation.js";
import {dimensionProblems} from "../../../models/engine/units.js";
import {parameters} from "../../../models/generated/data.js";
import {magnesium} from "../../../models/generated/magnesium.js";
import {outputNames} from "../../../models/magnesium/names.js";
import {magnesiumModel} from "../../../models/magnesium/system.js";
import {generatedFiles, readParameters} from "../../../scripts/generated-files.js";

const model = magnesiumModel(parameters);

describe("the declaration", () => {
  test("has right dimensions in every law", () => {
    expect(dimensionProblems(model)).toEqual([]);
  });

  test("with a unit error is refused, and the flux is named", () => {
    const wrong = {...parameters, renal_splay: {...parameters.renal_splay, unit: "mmol"}};
    expect(dimensionProblems(magnesiumModel(wrong)).join("\n")).toContain("rule excretion");
    const fluxes = model.fluxes.map((flux) =>
      flux.name === "tissue_fast_release" ? {...flux, law: "tissue_fast_rate*interstitial"} : flux,
    );
    expect(dimensionProblems({...model, fluxes})).toEqual([
      'flux tissue_fast_release: expected mmol h^-1, got h^-1 mmol L^-1 from "tissue_fast_rate*interstitial"',
    ]);
  });

  test("conserves every state that holds magnesium, and nothing else", () => {
    const conserved = new Set(conservedGroups(model).flat());
    const notMagnesium =
      /energy|acid$|phytate|glycine|threonate|clamp_(gain|target)|^absorbed|^secreted|^labelled|regulation|adaptation/;
    for (const state of Object.keys(model.states)) {
      expect([state, conserved.has(state)]).toEqual([state, !notMagnesium.test(state)]);
    }
  });

  test("reports exactly the series of the contract", () => {
    expect([...magnesium.outputs].sort()).toEqual([...outputNames].sort());
  });
});

describe("generated modules", () => {
  test("are what the declaration and the tables generate now", () => {
    for (const {url, text} of generatedFiles()) {
      expect(readFileSync(url, "utf8")).toBe(text);
    }
  });
});

describe("the table of parameters", () => {
  test("holds its values within its ranges, each with a source", () => {
    for (const [name, row] of Object.entries(readParameters())) {
      expect([name, row.low <= row.value && row.value <= row.high]).toEqual([name, true]);
    }
  });
});
