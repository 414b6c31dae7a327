import type {Node} from "./expression.js";

/** Expressions as a list of instructions over numbered cells: to be read, never compiled. */
export interface Tape {
  /** Carries out all instructions: each reads cells that are ready and fills one. */
  run(cells: Float64Array): void;
  /** The cell of each expression. */
  readonly results: readonly number[];
}

type Instruction = readonly [target: number, kind: Node["kind"], args: readonly number[]];

/**
 * Puts expressions on a tape. `cellOf` gives the cell of a node that is known beforehand, or of one seen
 * earlier; `newCell` one for a node that is computed here.
 */
export function writeTape(
  nodes: readonly Node[],
  cellOf: (node: Node) => number | undefined,
  newCell: (node: Node) => number,
): Tape {
  const instructions: Instruction[] = [];
  const mine = new Map<Node, number>();
  const place = (node: Node): number => {
    const known = cellOf(node) ?? mine.get(node);
    if (known !== undefined) return known;
    const args = "args" in node ? node.args.map(place) : [];
    const cell = newCell(node);
    mine.set(node, cell);
    instructions.push([cell, node.kind, args]);
    return cell;
  };
  const results = nodes.map(place);
  const targets = Int32Array.from(instructions, ([target]) => target);
  const actions = instructions.map(([, kind]) => actionOf(kind));
  const operands = Int32Array.from(
    instructions.flatMap(([, , args]) => [0, 1, 2, 3].map((i) => args[i] ?? 0)),
  );
  return {
    results,
    run(cells) {
      for (let i = 0; i < targets.length; i++) {
        const at = 4 * i;
        const a = cells[operands[at] as number] as number;
        const b = cells[operands[at + 1] as number] as number;
        const action = actions[i] as number;
        cells[targets[i] as number] =
          action === add
            ? a + b
            : action === multiply
              ? a * b
              : (operations[action] as Operation)(
                  a,
                  b,
                  cells[operands[at + 2] as number] as number,
                  cells[operands[at + 3] as number] as number,
                );
      }
    },
  };
}

type Operation = (a: number, b: number, c: number, d: number) => number;

const [add, multiply] = [0, 1];
const kinds: readonly Node["kind"][] = [
  ...(["add", "mul", "recip", "pow", "exp", "log", "sqrt", "sin", "cos", "tanh"] as const),
  ...(["abs", "min", "max", "sign", "softplus", "logistic", "where"] as const),
];
const operations: readonly Operation[] = [
  (a, b) => a + b,
  (a, b) => a * b,
  (a) => 1 / a,
  (a, b) => Math.pow(a, b),
  (a) => Math.exp(a),
  (a) => Math.log(a),
  (a) => Math.sqrt(a),
  (a) => Math.sin(a),
  (a) => Math.cos(a),
  (a) => Math.tanh(a),
  (a) => Math.abs(a),
  (a, b) => Math.min(a, b),
  (a, b) => Math.max(a, b),
  (a) => Math.sign(a),
  (a) => Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a))),
  (a) => 1 / (1 + Math.exp(-a)),
  (a, b, c, d) => (a >= b ? c : d),
];

function actionOf(kind: Node["kind"]): number {
  const action = kinds.indexOf(kind);
  if (action < 0) throw new Error(`${kind} cannot be computed`);
  return action;
}
