import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {createGraph} from "../../../models/engine/expression.js";
import {parseLaw} from "../../../models/engine/parse.js";
import {evaluate} from "./evaluate.js";
import {laws, values} from "./laws.js";

const build = (law: string) => {
  const graph = createGraph();
  return {graph, node: parseLaw(law, graph, (name) => graph.symbol(name))};
};

describe("derivatives", () => {
  test("agree with central differences for any law", () => {
    fc.assert(
      fc.property(laws, values, fc.constantFrom("a", "b", "c"), (law, at, name) => {
        const {graph, node} = build(law);
        const h = 1e-4;
        const f = (x: number) => evaluate(node, {...at, [name]: x});
        const x = at[name];
        // Richardson: the h² term of the central difference cancels, what is left is of order h⁴
        const coarse = (f(x + h) - f(x - h)) / (2 * h);
        const fine = (f(x + h / 2) - f(x - h / 2)) / h;
        const expected = (4 * fine - coarse) / 3;
        const got = evaluate(graph.derivative(node, name), at);
        fc.pre(Number.isFinite(expected) && Math.abs(f(x)) < 1e4 && Math.abs(expected) < 1e4);
        expect(Math.abs(got - expected)).toBeLessThan(
          1e-5 * (1 + Math.abs(expected) + Math.abs(f(x))),
        );
      }),
      {numRuns: 300},
    );
  });

  test.each([
    ["max(a, b)", {a: 2, b: 1}, 1],
    ["max(a, b)", {a: 1, b: 2}, 0],
    ["min(a, b)", {a: 1, b: 2}, 1],
    ["abs(a)", {a: -3}, -1],
    ["a^b", {a: 2, b: 3}, 12],
  ])("of %s at %o", (law, at, expected) => {
    const {graph, node} = build(law);
    expect(evaluate(graph.derivative(node, "a"), at)).toBeCloseTo(expected, 12);
  });
});

describe("the graph", () => {
  test("makes equal sub-expressions one node", () => {
    const graph = createGraph();
    const law = (text: string) => parseLaw(text, graph, (name) => graph.symbol(name));
    expect(law("a*b + c")).toBe(law("c + b*a"));
    expect(law("2*a*3")).toBe(law("6*a"));
    expect(law("-(-a)")).toBe(law("a"));
    expect(law("a/a")).toBe(graph.one);
    expect(law("0*a + b^1")).toBe(law("b"));
  });
});

describe("a law", () => {
  test.each([
    ["k*gut", "unknown name k"],
    ["a = 3", "an assignment is not allowed"],
    ['import("a")', "not allowed"],
    ["[a, b]", "a list is not allowed"],
    ["a > b ? 1 : 2", "a condition is not allowed"],
    ["f(x) = x", "is not allowed"],
    ["a.constructor", "is not allowed"],
    ["eval(a)", "function eval is not known"],
    ["max(a)", "max takes 2 arguments"],
    ["a +", 'in "a +"'],
    ["a!", "operator factorial is not allowed"],
  ])("%s is refused with a reason", (law, reason) => {
    const graph = createGraph();
    const lookup = (name: string) =>
      name.length === 1 && name !== "k" ? graph.symbol(name) : undefined;
    expect(() => parseLaw(law, graph, lookup)).toThrow(reason);
  });
});
