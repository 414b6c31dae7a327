import katex from "katex";
import {describe, expect, test} from "vitest";
import {modelLatex} from "../../../../models/engine/latex/model-latex.js";
import {joinParts} from "../../../../models/engine/model.js";
import {magnesiumNotation} from "../../../../models/magnesium/notation/notation.js";
import {magnesiumModel} from "../../../../models/magnesium/system.js";
import {readTable} from "../../../../scripts/data/read-table.js";
import {readParameters} from "../../../../scripts/generated-files.js";

const bath = joinParts(
  {
    name: "Bath & tub",
    version: "1",
    timeUnit: "h",
    parameters: {
      leak: {
        value: 0.5,
        unit: "1/h",
        low: 0.1,
        high: 1,
        source: "SMITH_1999",
        grade: "B",
        meaning: "Leak of 50 % #1",
      },
    },
  },
  [
    {
      title: "Bath",
      assumptions: ["The plug is old_fashioned."],
      states: {bath: {unit: "L", meaning: ""}, floor: {unit: "L", meaning: ""}},
      rules: {spilling: {law: "leak*bath", unit: "L/h", meaning: ""}},
      fluxes: [{name: "spill", from: "bath", to: "floor", law: "spilling", sign: "positive"}],
    },
  ],
);

const magnesium = magnesiumModel(readParameters());
const symbols = Object.fromEntries(readTable("parameters").map(({name, symbol}) => [name, symbol]));
const sources = {FINE1991A: "Fine 1991: 50 % & more"};

describe.each([
  ["a small model in plain names", modelLatex(bath)],
  [
    "the magnesium model in its notation",
    modelLatex(magnesium, {notation: magnesiumNotation(symbols), sources}),
  ],
])("the document of %s", (_, document) => {
  const formulae = [...document.matchAll(/\\begin\{align\*\}\n([^]*?)\n\\end\{align\*\}/g)].map(
    ([, formula = ""]) => formula,
  );

  test("opens and closes every environment and bracket in order", () => {
    const open: string[] = [];
    const brackets = document.replace(/\\[{}]/g, "").matchAll(/\\(begin|end)\{([a-z*]+)\}|[{}]/g);
    for (const [mark, way, name = ""] of brackets) {
      if (mark === "{" || way === "begin") open.push(way === "begin" ? name : "{");
      else expect(open.pop(), mark).toBe(way === "end" ? name : "{");
    }
    expect(open).toEqual([]);
    expect(document.endsWith("\\end{document}\n")).toBe(true);
  });

  test("holds formulae that a typesetter reads", () => {
    expect(formulae.length).toBeGreaterThan(2);
    for (const formula of formulae) {
      const aligned = `\\begin{aligned}${formula}\\end{aligned}`;
      expect(() =>
        katex.renderToString(aligned, {strict: "error", displayMode: true}),
      ).not.toThrow();
    }
  });

  test("has no bare character that would mean something outside of a formula", () => {
    const prose = document
      .replace(/\\begin\{align\*\}[^]*?\\end\{align\*\}/g, "")
      .replace(/\$[^$]*\$/g, "")
      .replace(/\\[\\a-zA-Z%&#_${}]+\*?/g, "");
    expect(prose.match(/[#%^~]/g)).toBeNull();
  });
});

test("a small model reads as its declaration says", () => {
  const document = modelLatex(bath);
  expect(document).toContain("\\title{Bath \\& tub 1: equations and parameters}");
  expect(document).toContain("\\frac{\\mathrm{d}\\text{bath}}{\\mathrm{d}t} &= -v_{\\text{spill}}");
  expect(document).toContain("\\text{spilling} &= \\text{leak}\\,\\text{bath}");
  expect(document).toContain("Leak of 50 \\% \\#1 & 0.5 & $\\mathrm{1/h}$ & 0.1 to 1 & B");
});

test("every state, rule, flux and parameter of the magnesium model is in its document", () => {
  const seen = new Set<string>();
  const notation = magnesiumNotation(symbols);
  const note = (kind: string, of: (name: string) => ReturnType<typeof notation.symbol>) => {
    return (name: string) => (seen.add(`${kind} ${name}`), of(name));
  };
  modelLatex(magnesium, {
    notation: {symbol: note("symbol", notation.symbol), flux: note("flux", notation.flux)},
  });
  const missing = [
    ...[...Object.keys(magnesium.states), ...Object.keys(magnesium.rules)].map(
      (n) => `symbol ${n}`,
    ),
    ...Object.keys(magnesium.parameters).map((name) => `symbol ${name}`),
    ...magnesium.fluxes.map(({name}) => `flux ${name}`),
  ].filter((name) => !seen.has(name));
  expect(missing).toEqual([]);
});
