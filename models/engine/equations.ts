import {createGraph, type Graph, type Node} from "./expression.js";
import type {Law, Model} from "./model.js";
import {parseLaw} from "./parse.js";

/** A model as mathematics: dy/dt = f(t, y, p), with the derivatives that a stiff solver needs. */
export interface Equations {
  readonly graph: Graph;
  readonly states: readonly string[];
  readonly parameters: readonly string[];
  readonly rightHandSide: readonly Node[];
  /** The entries of df/dy that are not identically zero, by column and then row. */
  readonly jacobian: readonly {
    readonly row: number;
    readonly column: number;
    readonly node: Node;
  }[];
  /** The entries of df/dt at fixed y that are not identically zero; none in an autonomous model. */
  readonly timeDerivative: readonly {readonly row: number; readonly node: Node}[];
  readonly outputs: readonly Node[];
  /** One node for each flux, in the order of the declaration. */
  readonly fluxes: readonly Node[];
  /** One node for each rule, in the order of the declaration. */
  readonly rules: readonly Node[];
}

/** Turns the laws of a declaration into derivatives; throws a sentence naming what is not declared. */
export function equationsOf(model: Model): Equations {
  const graph = createGraph();
  const states = Object.keys(model.states);
  const rules = new Map<string, Node>();
  const open = new Set<string>();

  const lookup = (name: string): Node | undefined => {
    if (has(model.states, name) || has(model.parameters, name) || name === "t")
      return graph.symbol(name);
    const rule = has(model.rules, name) ? model.rules[name] : undefined;
    if (rule === undefined) return undefined;
    let node = rules.get(name);
    if (node === undefined) {
      if (open.has(name)) throw new Error(`rule ${name} needs itself`);
      open.add(name);
      rules.set(name, (node = parse(`rule ${name}`, rule.law)));
      open.delete(name);
    }
    return node;
  };
  const parse = (place: string, law: Law): Node => {
    try {
      return parseLaw(law, graph, lookup);
    } catch (error) {
      throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  };

  const derivatives = new Map(states.map((state) => [state, graph.zero]));
  const change = (place: string, state: string | null, node: Node) => {
    if (state === null) return;
    const sum = derivatives.get(state);
    if (sum === undefined) throw new Error(`${place}: no state ${state}`);
    derivatives.set(state, graph.add(sum, node));
  };
  const fluxes = model.fluxes.map((flux) => {
    const node = parse(`flux ${flux.name}`, flux.law);
    change(`flux ${flux.name}`, flux.from, graph.neg(node));
    change(`flux ${flux.name}`, flux.to, node);
    return node;
  });
  for (const [state, law] of Object.entries(model.rates)) {
    change(`rate ${state}`, state, parse(`rate ${state}`, law));
  }
  const rightHandSide = [...derivatives.values()];
  return {
    graph,
    states,
    parameters: Object.keys(model.parameters),
    rightHandSide,
    jacobian: states.flatMap((state, column) =>
      rightHandSide
        .map((f, row) => ({row, column, node: graph.derivative(f, state)}))
        .filter(({node}) => node !== graph.zero),
    ),
    timeDerivative: rightHandSide
      .map((f, row) => ({row, node: graph.derivative(f, "t")}))
      .filter(({node}) => node !== graph.zero),
    outputs: Object.entries(model.outputs).map(([name, {law}]) => parse(`output ${name}`, law)),
    fluxes,
    rules: Object.keys(model.rules).map((name) => lookup(name) ?? graph.zero), // each is declared
  };
}

/** A law may not name what every object inherits. */
const has = (record: object, name: string): boolean => Object.hasOwn(record, name);
