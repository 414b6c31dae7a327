import {describe, expect, test} from "vitest";
import {familiesOf, type Equation} from "../../../../models/engine/latex/family.js";
import type {Glyph} from "../../../../models/engine/latex/glyph.js";
import {sumOf, termsLatex} from "../../../../models/engine/latex/law.js";
import {parseMath} from "../../../../models/engine/parse.js";

/** "bath_2" is b with index j = 2; anything else stands as it is. */
const glyphOf = (name: string): Glyph => {
  const [base = name, j] = name.split("_");
  return j === undefined ? {base} : {base: base.charAt(0), at: {j}};
};
const notation = {symbol: glyphOf, flux: glyphOf};
const equation = (name: string, law: string): Equation => ({
  name,
  kind: "symbol",
  terms: sumOf(parseMath(law)).map((term) => ({...term, kind: "symbol"})),
});
const families = (laws: Readonly<Record<string, string>>) =>
  familiesOf(
    Object.entries(laws).map(([name, law]) => equation(name, law)),
    notation,
  ).map((family) => ({
    ...family,
    text: `${family.left} = ${termsLatex(family.terms)}`,
  }));

describe("equations of one shape", () => {
  test("are written once, with a letter for each place that differs", () => {
    const [only, ...others] = families({rate_1: "k*bath_1", rate_2: "k*bath_2"});
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      members: [0, 1],
      text: "r_{j} = k\\,b_{j}",
      letters: [{letter: "j", values: ["1", "2"]}],
    });
  });

  test("tell a second place apart by a prime, and numbers by N", () => {
    const [only] = families({flow_1: "bath_0/2 - bath_1", flow_2: "bath_1/3 - bath_2"});
    expect(only).toMatchObject({
      text: "f_{j} = \\frac{b_{j'}}{N} - b_{j}",
      letters: [
        {letter: "j", values: ["1", "2"]},
        {letter: "j'", values: ["0", "1"]},
        {letter: "N", values: ["2", "3"]},
      ],
    });
  });

  test("stay apart where a letter, a sign or a function differs", () => {
    expect(
      families({
        rate_1: "k*bath_1",
        rate_2: "m*bath_2",
        rate_3: "-k*bath_3",
        rate_4: "exp(bath_4)",
      }),
    ).toHaveLength(4);
  });

  test("keep words where nothing differs", () => {
    expect(families({rate_1: "k*bath_tub"})[0]?.text).toBe("r_{1} = k\\,b_{\\text{tub}}");
  });
});

describe("many terms of one shape", () => {
  test("become a sum, also out of brackets after a minus", () => {
    const [only] = families({total: "a - (bath_1 + bath_2 + bath_3 + bath_4)"});
    expect(only?.text).toBe("total = a - \\sum_{j} b_{j}");
  });

  test("that are the same are counted", () => {
    expect(families({total: "k + k + k + k"})[0]?.text).toBe("total = 4 \\cdot k");
  });

  test("are written out while they are few", () => {
    expect(families({total: "a - (bath_1 + bath_2)"})[0]?.text).toBe(
      "total = a - \\left(b_{1} + b_{2}\\right)",
    );
  });
});

test("a mark gets the declared names behind a glyph", () => {
  const marked: (readonly string[])[] = [];
  familiesOf(
    [equation("rate_1", "k*bath_1"), equation("rate_2", "k*bath_2")],
    notation,
    (latex, names) => (marked.push(names), latex),
  );
  expect(marked).toEqual([["rate_1", "rate_2"], ["k"], ["bath_1", "bath_2"]]);
});
