import {describe, expect, test} from "vitest";
import {equationsOf} from "../../../models/engine/equations.js";
import type {Node} from "../../../models/engine/expression.js";
import {createDraws} from "../../../models/engine/random/draws.js";
import {parameters} from "../../../models/generated/data.js";
import {tubuleFlows} from "../../../models/magnesium/kidney.js";
import {magnesiumModel} from "../../../models/magnesium/system.js";
import {evaluate} from "../engine/evaluate.js";

const model = magnesiumModel(parameters);
const {graph, fluxes, outputs} = equationsOf({
  ...model,
  outputs: {
    ...model.outputs,
    barrier_rest: {law: "barrier_rest", unit: "mmol/h", meaning: ""},
    choroid_rest: {law: "choroid_rest", unit: "mmol/h", meaning: ""},
  },
});
const names = [...Object.keys(model.outputs), "barrier_rest", "choroid_rest"];
const outputOf = (name: string): Node => outputs[names.indexOf(name)] ?? graph.zero;

type Values = Readonly<Record<string, number>>;

/**
 * A point among the parameters (a quarter of each at its low end, a quarter at its high end) and the
 * states, from nothing (a tenth of each) and 1e-9 up to 1e3. Its number alone decides it.
 */
function pointOf(subject: number): Values {
  const uniform = (parameter: string) => draws.uniform({subject, parameter});
  const between = (name: string, low: number, high: number) =>
    low + Math.min(1, Math.max(0, 2 * uniform(name) - 0.5)) * (high - low);
  const amount = (u: number) => (u < 0.1 ? 0 : 10 ** (-9 + (12 * (u - 0.1)) / 0.9));
  return {
    t: between("t", 0, 48),
    ...mapped(model.parameters, (name, {low, high}) => between(name, low, high)),
    ...mapped(model.states, (name) => amount(uniform(name))),
  };
}

const draws = createDraws(11);
const mapped = <T>(record: Readonly<Record<string, T>>, value: (name: string, item: T) => number) =>
  Object.fromEntries(Object.entries(record).map(([name, item]) => [name, value(name, item)]));

const points = Array.from({length: 6000}, (_, subject) => ({subject, values: pointOf(subject)}));

/** The first point where a node is wrong, with all that it reads there; null if there is none. */
function counterexample(
  node: Node,
  isRight: (value: number, values: Values) => boolean,
  change: (values: Values) => Values = () => ({}),
) {
  for (const {subject, values: drawn} of points) {
    const values = {...drawn, ...change(drawn)};
    const value = evaluate(node, values);
    if (isRight(value, values)) continue;
    const read = symbolsOf(node);
    return {
      subject,
      value,
      at: Object.fromEntries(Object.entries(values).filter(([name]) => read.has(name))),
    };
  }
  return null;
}

function symbolsOf(node: Node, found = new Set<string>()): Set<string> {
  if (node.kind === "symbol") found.add(node.name);
  if ("args" in node) for (const arg of node.args) symbolsOf(arg, found);
  return found;
}

const positive = model.fluxes.flatMap(({name, from, sign}, i) =>
  sign === "positive" ? [{name, from, node: fluxes[i] ?? graph.zero}] : [],
);

describe("a flux that is declared positive, anywhere in the ranges and for any amounts", () => {
  test.each(positive)("$name never runs backwards", ({node}) => {
    expect(counterexample(node, (value) => value >= 0)).toBeNull();
  });

  const leaving = positive.filter(({from}) => from !== null);
  test.each(leaving)("$name takes nothing from where nothing is", ({name, from, node}) => {
    // the rounded edge of the tubules leaves a trace even of no load: against the usual one
    const usual = ({gfr = NaN, ultrafilterable = NaN, plasma_rest = NaN}: Values) =>
      gfr * ultrafilterable * plasma_rest;
    const trace = (values: Values) => (name === "excretion" ? 1e-4 * usual(values) : 0);
    const empty = {[from ?? ""]: 0};
    expect(
      counterexample(
        node,
        (value, values) => value <= trace(values),
        () => empty,
      ),
    ).toBeNull();
  });
});

describe("a tubule takes back no less than nothing", () => {
  // over the levels of plasma that a run may be held to, 0.05 to 10 mmol/L
  const level = ({plasma = NaN, plasma_volume = NaN, body_weight = NaN}: Values) => ({
    plasma:
      0.05 * 200 ** (Math.log10(Math.max(plasma, 1e-9) / 1e-9) / 12) * plasma_volume * body_weight,
  });
  test.each(tubuleFlows)("%s", (name) => {
    expect(counterexample(outputOf(name), (value) => value >= 0, level)).toBeNull();
  });
});

test("the choroid plexus carries inwards at rest", () => {
  expect(counterexample(outputOf("choroid_rest"), (value) => value > 0)).toBeNull();
});
