import katex from "katex";
import {describe, expect, test} from "vitest";
import {glyphLatex} from "../../../../models/engine/latex/glyph.js";
import {lawLatex} from "../../../../models/engine/latex/law.js";
import {magnesiumNotation} from "../../../../models/magnesium/notation/notation.js";
import {magnesiumModel} from "../../../../models/magnesium/system.js";
import {readTable} from "../../../../scripts/data/read-table.js";
import {readParameters} from "../../../../scripts/generated-files.js";

const model = magnesiumModel(readParameters());
const notation = magnesiumNotation(
  Object.fromEntries(readTable("parameters").map(({name, symbol}) => [name, symbol])),
);
const names = [model.parameters, model.states, model.rules].flatMap(Object.keys);

describe("the notation", () => {
  test("writes no two names alike, except a flow that is the rule of its name", () => {
    const written = new Map<string, string[]>();
    const add = (latex: string, name: string) =>
      written.set(latex, [...(written.get(latex) ?? []), name]);
    for (const name of names) add(glyphLatex(notation.symbol(name)), name);
    for (const {name, law} of model.fluxes) {
      if (law !== name) add(glyphLatex(notation.flux(name)), `flux ${name}`);
    }
    expect([...written.values()].filter(({length}) => length > 1)).toEqual([]);
  });

  test("writes every law of the model so that it can be typeset", () => {
    const laws = [
      ...Object.values(model.rules).map(({law}) => law),
      ...model.fluxes.map(({law}) => law),
      ...Object.values(model.rates),
      ...Object.values(model.outputs).map(({law}) => law),
    ];
    for (const law of laws) {
      const latex = lawLatex(law, {symbol: (name) => glyphLatex(notation.symbol(name))});
      expect(() => katex.renderToString(latex, {strict: "error"}), law).not.toThrow();
    }
  });

  test("says what has no glyph", () => {
    expect(() => notation.symbol("nothing")).toThrow("no glyph for nothing");
  });
});
