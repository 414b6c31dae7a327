import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {createGraph} from "../../../../models/engine/expression.js";
import {lawLatex} from "../../../../models/engine/latex/law.js";
import {parseLaw} from "../../../../models/engine/parse.js";
import {evaluate} from "../evaluate.js";
import {laws, values} from "../laws.js";
import {evaluateLatex} from "./evaluate-mathml.js";

const written = (law: string) => lawLatex(law, {symbol: (name) => name});
const valueOf = (law: string, at: Readonly<Record<string, number>>) => {
  const graph = createGraph();
  return evaluate(
    parseLaw(law, graph, (name) => graph.symbol(name)),
    at,
  );
};

/** Signs, divisions in a row and powers of powers, where brackets are easily lost. */
const thorny = fc.letrec<{law: string}>((tie) => ({
  law: fc.oneof(
    {maxDepth: 5},
    fc.constantFrom("a", "b", "c", "2", "0.5", "6.283185307179586"),
    fc
      .tuple(tie("law"), fc.constantFrom("+", "-", "*", "/", "^"), tie("law"), fc.boolean())
      .map(([x, sign, y, isOpen]) => (isOpen ? `${x} ${sign} ${y}` : `(${x}) ${sign} (${y})`)),
    tie("law").map((x) => `(-${x})`),
    tie("law").map((x) => `exp(${x})`),
    tie("law").map((x) => `abs(${x})`),
    fc.tuple(tie("law"), tie("law")).map(([x, y]) => `min(${x}, ${y})`),
  ),
})).law;

describe("a law in LaTeX", () => {
  test.each([
    ["laws of a model", laws],
    ["thorny laws", thorny],
  ])("means what the law computes: %s", (_, some) => {
    fc.assert(
      fc.property(some, values, (law, at) => {
        const expected = valueOf(law, at);
        fc.pre(Number.isFinite(expected) && Math.abs(expected) < 1e12);
        const got = evaluateLatex(written(law), at);
        // the same operations in another order; what cancels is judged by the size of a typical term
        expect(Math.abs(got - expected)).toBeLessThanOrEqual(1e-6 * (1 + Math.abs(expected)));
      }),
      {numRuns: 200},
    );
  });

  test.each([
    ["a*b/(b + c)", "\\frac{a\\,b}{b + c}"],
    ["a*(1 + c)*b/(b + c)", "a\\,\\left(1 + c\\right)\\,\\frac{b}{b + c}"],
    ["a/2*b/c", "\\frac{a}{2}\\,\\frac{b}{c}"],
    ["exp(-2*a/b)", "e^{-2\\,a/b}"],
    ["softplus(a)", "\\ln\\left(1 + e^{a}\\right)"],
    ["hill(a, b, 2)", "\\frac{{a}^{2}}{{b}^{2} + {a}^{2}}"],
    ["1e-9*a", "10^{-9}\\,a"],
    ["cos(6.283185307179586*t)", "\\cos\\left(2\\pi\\,t\\right)"],
    ["2*3", "2 \\cdot 3"],
    ["a - (b - c)", "a - \\left(b - c\\right)"],
  ])("%s is written as %s", (law, latex) => {
    expect(written(law)).toBe(latex);
  });

  test.each([
    ["f(a)", "function f cannot be written"],
    ["a > b ? 1 : 2", "cannot be written"],
    ["a +", "Unexpected end"],
  ])("%s is refused", (law, reason) => {
    expect(() => written(law)).toThrow(reason);
  });
});
