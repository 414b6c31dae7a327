import fc from "fast-check";
import {all, create} from "../../../../models/engine/mathjs.js";
import {describe, expect, test} from "vitest";
import type {Model} from "../../../../models/engine/model.js";
import {idsOf} from "../../../../models/engine/sbml/ids.js";
import {modelSbml} from "../../../../models/engine/sbml/model-sbml.js";
import {magnesiumModel} from "../../../../models/magnesium/system.js";
import {readParameters} from "../../../../scripts/generated-files.js";
import {problemModel} from "../load-system.js";
import {randomModels} from "./random-model.js";
import {type ReadBack, readBack} from "./read-back.js";

const math = create(all ?? {});

/** Every law of a model with the id under which the document holds it. */
function lawsOf(model: Model): (readonly [id: string, law: string])[] {
  const ids = idsOf(model);
  return [
    ...Object.entries(model.rules).map(([name, {law}]) => [ids.rule(name), law] as const),
    ...Object.entries(model.outputs).map(([name, {law}]) => [ids.output(name), law] as const),
    ...model.fluxes.map(({law}, i) => [ids.flux(i), law] as const),
  ];
}

/** The document and the model at the same random values of everything that a law may name. */
function expectSame(model: Model, valueAt: (i: number) => number): void {
  const ids = idsOf(model);
  const read = readBack(modelSbml(model, {}));
  const names = [model.parameters, model.states, model.rules].flatMap((part) => Object.keys(part));
  const own: Record<string, number> = {t: valueAt(0)};
  const theirs: Record<string, number> = {t: valueAt(0)};
  names.forEach((name, i) => {
    own[name] = valueAt(i + 1);
    theirs[ids.symbol(name) ?? name] = valueAt(i + 1);
  });
  const valueOf = evaluator(read.functions);
  const ownValue = evaluator(["hill(x, k, n) = x^n/(k^n + x^n)", "softplus(x) = log(1 + exp(x))"]);

  for (const [id, law] of lawsOf(model)) {
    expectClose(valueOf(read.formulas[id] ?? "", theirs), ownValue(law, own), law);
  }
  model.fluxes.forEach((_, i) => (theirs[ids.flux(i)] = 1.5 + Math.sin(i)));
  for (const state of Object.keys(model.states)) {
    const rate = model.rates[state];
    const law = rate === undefined ? 0 : ownValue(rate, own);
    const flows = model.fluxes.map(
      ({from, to}, i) =>
        (Number(to === state) - Number(from === state)) * (theirs[ids.flux(i)] ?? NaN),
    );
    const change = flows.reduce((sum, flow) => sum + flow, law);
    expectClose(
      derivative(read, ids.state(state), (f) => valueOf(f, theirs)),
      change,
      state,
    );
  }
}

/** By a rate rule, or by the reactions that make and take it; a reaction's own formula if it has no value. */
function derivative(read: ReadBack, id: string, valueOf: (formula: string) => number): number {
  const rule = read.formulas[id];
  if (rule !== undefined) return valueOf(rule);
  const count = (side: readonly string[] = []) => side.filter((end) => end === id).length;
  return Object.entries(read.sides).reduce((sum, [reaction, [reactants, products]]) => {
    const net = count(products) - count(reactants);
    const isRate = reaction.startsWith("rate_");
    return net === 0
      ? sum
      : sum + net * valueOf(isRate ? (read.formulas[reaction] ?? "") : reaction);
  }, 0);
}

function evaluator(functions: readonly string[]): (law: string, values: object) => number {
  const defined: Record<string, unknown> = {};
  for (const one of functions) math.evaluate(one, defined);
  return (law, values) => Number(math.evaluate(law, {...values, ...defined}));
}

/** Both are worked out in doubles from the same numbers; libSBML shows those with 15 digits. */
function expectClose(found: number, expected: number, law: string): void {
  if (Number.isNaN(expected)) return expect(found, law).toBeNaN();
  const error = Math.abs(found - expected) / Math.max(1, Math.abs(expected));
  expect(error, `${law}: ${found} beside ${expected}`).toBeLessThan(1e-12);
}

/** Between 0.5 and 2, another for each seed and place. */
const spread = (seed: number) => (i: number) => 1.25 + 0.75 * Math.sin(seed + 1.7 * i * i);

describe("read back by libSBML, a document says what the model says", () => {
  test("of all of Magnesia", () => {
    expectSame(magnesiumModel(readParameters()), spread(1));
  });

  test("of random models", () => {
    fc.assert(
      fc.property(randomModels, fc.integer({min: 0, max: 1000}), (model, seed) => {
        expectSame(model, spread(seed));
      }),
      {numRuns: 40},
    );
  });

  test.each([
    "a^b^c - (a^b)^c",
    "-a^2 + (-a)^2 - -(-a)",
    "a - (b - c) - (a - b) - c",
    "a/(b/c)/(a*b) * c/a*b",
    "2^-a * 3^(-1/2) * (1 - 3)^2",
    "a*b*c + (a*b)*c + a*(b*c)",
    "1e-7*a + 1.25e21*b + 123456789.125",
    "pow(a, -b) + min(a, max(b, c)) + abs(-a) + tanh(a) + cos(b)",
    "2 a + 3 (b + c)",
    "softplus(50*a) + softplus(-50*b) + hill(0, a, 2)",
  ])("of %s", (law) => {
    const values = {a: 1, b: 2, c: 3};
    const model = {...problemModel("x", {y: law}, values), timeUnit: "1"};
    expectSame({...model, outputs: {z: {law, unit: "1", meaning: ""}}}, spread(4));
  });

  test("but for a law that was changed", () => {
    const model = {...problemModel("x", {y: "a - y"}, {a: 1}), timeUnit: "1"};
    const {formulas} = readBack(modelSbml({...model, rates: {y: "y - a"}}, {}));
    const [valueOf, at] = [evaluator([]), {a: 1, y: 3}];
    expect(() => expectClose(valueOf(formulas.y ?? "", at), valueOf("a - y", at), "y")).toThrow();
  });
});

test("a reaction announces the species that its law names and does not move", () => {
  const amount = {unit: "mmol", meaning: ""};
  const {sides} = readBack(
    modelSbml(
      {
        ...problemModel("x", {}),
        parameters: {k: {value: 1, unit: "1/(mmol*h)", meaning: ""}},
        states: {gut: amount, blood: amount, bile: amount, faeces: amount},
        fluxes: [
          {
            name: "uptake",
            from: "gut",
            to: "blood",
            law: "k*gut*bile*blood/(blood + bile)",
            sign: "positive",
          },
          {name: "waste", from: "gut", to: null, law: "k*bile^2", sign: "positive"},
        ],
        rates: {faeces: "k*gut*faeces"},
      },
      {},
    ),
  );
  expect(sides).toEqual({
    uptake: [["gut"], ["blood"], ["bile"]],
    waste: [["gut"], [], ["bile"]],
    rate_faeces: [[], ["faeces"], ["gut"]],
  });
});
