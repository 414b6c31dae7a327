/**
 * A graph of expressions in which equal sub-expressions are one node (hash-consing), so that the
 * derivatives of a model share what its laws share. Nodes are made by the builders of `createGraph`.
 */
export type Node =
  | {readonly id: number; readonly kind: "number"; readonly value: number}
  | {readonly id: number; readonly kind: "symbol"; readonly name: string}
  | {readonly id: number; readonly kind: Operation; readonly args: readonly Node[]};

export type Operation =
  "add" | "mul" | "recip" | "pow" | FunctionName | "logistic" | "sign" | "where";

/** Functions of one argument, or of two for min and max, that a law may call. */
export const functionNames = [
  "exp",
  "log",
  "sqrt",
  "sin",
  "cos",
  "tanh",
  "abs",
  "min",
  "max",
  "softplus",
] as const;
export type FunctionName = (typeof functionNames)[number];

export type Graph = ReturnType<typeof createGraph>;

export function createGraph() {
  const known = new Map<string, Node>();
  let count = 0;

  const intern = (key: string, make: (id: number) => Node): Node => {
    let node = known.get(key);
    if (node === undefined) known.set(key, (node = make(count++)));
    return node;
  };
  const number = (value: number): Node =>
    intern(`#${value}`, (id) => ({id, kind: "number", value}));
  const symbol = (name: string): Node => intern(`$${name}`, (id) => ({id, kind: "symbol", name}));
  const apply = (kind: Operation, ...args: Node[]): Node =>
    intern(`${kind}(${args.map((a) => a.id).join()})`, (id) => ({id, kind, args}));
  const commute = (kind: "add" | "mul", a: Node, b: Node): Node =>
    a.id < b.id ? apply(kind, a, b) : apply(kind, b, a);

  const zero = number(0);
  const one = number(1);

  const add = (a: Node, b: Node): Node => {
    if (a.kind === "number" && b.kind === "number") return number(a.value + b.value);
    if (a === zero) return b;
    if (b === zero) return a;
    return a === b ? mul(number(2), a) : commute("add", a, b);
  };
  /** A numeric factor is drawn to the front and folded, so that `x` and `-x` share the work of `x`. */
  const mul = (a: Node, b: Node): Node => {
    if (a === zero || b === zero) return zero;
    if (a === one) return b;
    if (b === one) return a;
    const [p, x] = coefficient(a);
    const [q, y] = coefficient(b);
    if (x === undefined || y === undefined) {
      const rest = x ?? y;
      return rest === undefined ? number(p * q) : scaled(p * q, rest);
    }
    return scaled(p * q, commute("mul", x, y));
  };
  const scaled = (factor: number, node: Node): Node =>
    factor === 1 ? node : apply("mul", number(factor), node);
  const neg = (a: Node): Node => mul(number(-1), a);
  const recip = (a: Node): Node => {
    if (a.kind === "number") return number(1 / a.value);
    return a.kind === "recip" ? argument(a, 0) : apply("recip", a);
  };
  const div = (a: Node, b: Node): Node => (a === b ? one : mul(a, recip(b)));
  const pow = (a: Node, b: Node): Node => {
    if (b.kind === "number") {
      if (b.value === 0) return one;
      if (b.value === 1) return a;
      if (b.value === -1) return recip(a);
      if (b.value === 2) return mul(a, a);
      if (b.value === 0.5) return apply("sqrt", a);
      if (a.kind === "number") return number(a.value ** b.value);
    }
    return apply("pow", a, b);
  };

  /** d(node)/d(name), with shared work remembered between calls. */
  const remembered = new Map<string, Node>();
  const derivative = (node: Node, name: string): Node => {
    if (node.kind === "number") return zero;
    if (node.kind === "symbol") return node.name === name ? one : zero;
    const key = `${node.id}/${name}`;
    let result = remembered.get(key);
    if (result === undefined) remembered.set(key, (result = differentiate(node, name)));
    return result;
  };
  const differentiate = (node: Node, name: string): Node => {
    const a = argument(node, 0);
    const da = derivative(a, name);
    const second = (): readonly [Node, Node] => {
      const b = argument(node, 1);
      return [b, derivative(b, name)];
    };
    switch (node.kind) {
      case "add":
        return add(da, second()[1]);
      case "mul": {
        const [b, db] = second();
        return add(mul(da, b), mul(a, db));
      }
      case "recip":
        return neg(mul(mul(node, node), da));
      case "pow": {
        const [b, db] = second();
        const base = mul(mul(b, pow(a, add(b, number(-1)))), da);
        return db === zero ? base : add(base, mul(mul(node, apply("log", a)), db));
      }
      case "exp":
        return mul(node, da);
      case "log":
        return div(da, a);
      case "sqrt":
        return div(mul(number(0.5), da), node);
      case "sin":
        return mul(apply("cos", a), da);
      case "cos":
        return neg(mul(apply("sin", a), da));
      case "tanh":
        return mul(add(one, neg(mul(node, node))), da);
      case "abs":
        return mul(apply("sign", a), da);
      case "softplus":
        return mul(apply("logistic", a), da);
      case "logistic":
        return mul(mul(node, add(one, neg(node))), da);
      case "max": {
        const [b, db] = second();
        return da === db ? da : apply("where", a, b, da, db);
      }
      case "min": {
        const [b, db] = second();
        return da === db ? da : apply("where", b, a, da, db);
      }
      case "where": {
        const [c, d] = [argument(node, 2), argument(node, 3)];
        return apply("where", a, argument(node, 1), derivative(c, name), derivative(d, name));
      }
      default:
        return zero; // the derivative of sign, zero almost everywhere
    }
  };

  return {number, symbol, add, neg, mul, div, recip, pow, apply, derivative, zero, one};
}

/** The numeric factor of a node and what it multiplies: nothing, where the node is a number. */
function coefficient(node: Node): readonly [number, Node | undefined] {
  if (node.kind === "number") return [node.value, undefined];
  if (node.kind !== "mul") return [1, node];
  const first = argument(node, 0);
  return first.kind === "number" ? [first.value, argument(node, 1)] : [1, node];
}

export function argument(node: Node, index: number): Node {
  const arg = "args" in node ? node.args[index] : undefined;
  if (arg === undefined) throw new Error(`${node.kind} has no argument ${index}`);
  return arg;
}
