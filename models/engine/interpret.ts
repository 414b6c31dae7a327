import {conservedGroups} from "./conservation.js";
import {equationsOf} from "./equations.js";
import type {Node} from "./expression.js";
import type {Model} from "./model.js";
import {pivotedSystem} from "./pivoted-system.js";
import type {System} from "./system.js";
import {type Tape, writeTape} from "./tape.js";

/**
 * A model that runs as it is declared: its laws are read from a list of instructions, never compiled to
 * code, so whatever a reader typed stays data. Slower than a generated module, and equal to it to
 * rounding. Throws a sentence naming what is not declared.
 */
export function interpret(model: Model): System {
  const equations = equationsOf(model);
  const {states, parameters, rightHandSide, jacobian, timeDerivative, outputs} = equations;
  // cells: states, time, then what depends on parameters alone, then what depends on all
  const time = states.length;
  const firstConstant = time + 1;
  const fixed = new Map<Node, number>();
  const numbers: (readonly [cell: number, value: number])[] = [];
  let next = firstConstant + parameters.length;
  const places = new Map([
    ...states.map((name, i) => [name, i] as const),
    ["t", time] as const,
    ...parameters.map((name, i) => [name, firstConstant + i] as const),
  ]);
  const cellOf = (node: Node): number | undefined =>
    node.kind === "symbol" ? places.get(node.name) : fixed.get(node);
  const fix = (node: Node): number => {
    const cell = next++;
    fixed.set(node, cell);
    return cell;
  };

  const constants: Node[] = [];
  const isConstant = new Map<Node, boolean>();
  const collect = (node: Node): boolean => {
    const known = isConstant.get(node);
    if (known !== undefined) return known;
    let answer: boolean;
    if (node.kind === "number") {
      numbers.push([fix(node), node.value]);
      answer = true;
    } else if (node.kind === "symbol") answer = parameters.includes(node.name);
    else {
      const args = node.args.map(collect);
      answer = args.every(Boolean);
      if (answer) constants.push(node);
    }
    isConstant.set(node, answer);
    return answer;
  };
  const all = {
    rightHandSide,
    jacobian: jacobian.map(({node}) => node),
    timeDerivative: timeDerivative.map(({node}) => node),
    outputs,
  };
  Object.values(all).flat().forEach(collect);
  const preparation = writeTape(constants, cellOf, fix);
  const constantCount = next - firstConstant;
  const compute = (nodes: readonly Node[]) => writeTape(nodes, cellOf, () => next++);
  const tapes = {
    rightHandSide: compute(all.rightHandSide),
    jacobian: compute(all.jacobian),
    timeDerivative: compute(all.timeDerivative),
    outputs: compute(all.outputs),
  };

  const cells = new Float64Array(next);
  const evaluate =
    ({run, results}: Tape) =>
    (t: number, y: Float64Array, k: Float64Array, target: Float64Array): void => {
      cells.set(y);
      cells[time] = t;
      cells.set(k, firstConstant);
      run(cells);
      for (let i = 0; i < results.length; i++) target[i] = cells[results[i] as number] as number;
    };
  return pivotedSystem({
    ...{name: model.name, version: model.version, states, parameters},
    outputs: Object.keys(model.outputs),
    conserved: conservedGroups(model).map((group) => group.map((state) => states.indexOf(state))),
    sizes: {constants: constantCount, jacobian: jacobian.length, lu: 0},
    rows: jacobian.map(({row}) => row),
    columns: jacobian.map(({column}) => column),
    timed: timeDerivative.map(({row}) => row),
    prepare(p, k) {
      cells.set(p, firstConstant);
      for (const [cell, value] of numbers) cells[cell] = value;
      preparation.run(cells);
      k.set(cells.subarray(firstConstant, firstConstant + constantCount));
    },
    rightHandSide: evaluate(tapes.rightHandSide),
    jacobian: evaluate(tapes.jacobian),
    timeDerivative: evaluate(tapes.timeDerivative),
    evaluate: evaluate(tapes.outputs),
  });
}
