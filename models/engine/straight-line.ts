import {argument, type Node} from "./expression.js";

/** Writes lists of nodes as assignments; what depends on parameters alone moves into `prepare`. */
export function codeWriter(states: readonly string[], parameters: readonly string[]) {
  const stateIndex = new Map(states.map((state, i) => [state, i]));
  const parameterIndex = new Map(parameters.map((parameter, i) => [parameter, i]));
  const constants: Node[] = [];
  const constantIndex = new Map<Node, number>();
  const isConstant = remember((node: Node): boolean =>
    node.kind === "symbol"
      ? parameterIndex.has(node.name)
      : node.kind === "number" || node.args.every(isConstant),
  );
  const constant = (node: Node): string => {
    let index = constantIndex.get(node);
    if (index === undefined) {
      constantIndex.set(node, (index = constants.length));
      constants.push(node);
    }
    return `k[${index}]!`;
  };
  const symbol = (name: string): string => (name === "t" ? "t" : `y[${stateIndex.get(name)}]!`);
  const parameter = (name: string): string => `p[${parameterIndex.get(name)}]!`;

  return {
    constants: () => constants,
    assignments: (target: string, nodes: readonly Node[]): string =>
      straightLine(target, nodes, symbol, (node) =>
        node.kind !== "number" && isConstant(node) ? constant(node) : undefined,
      ),
    preparation: (): string => straightLine("k", constants, parameter, () => undefined),
  };
}

/** Every node that is used more than once gets a variable; the rest is written in place. */
function straightLine(
  target: string,
  nodes: readonly Node[],
  symbol: (name: string) => string,
  known: (node: Node) => string | undefined,
): string {
  const uses = new Map<Node, number>();
  const count = (node: Node): void => {
    uses.set(node, (uses.get(node) ?? 0) + 1);
    if (uses.get(node) === 1 && "args" in node && known(node) === undefined) {
      node.args.forEach(count);
    }
  };
  nodes.forEach(count);

  const lines: string[] = [];
  const written = new Map<Node, string>();
  const write = (node: Node): string => {
    const ready = known(node) ?? written.get(node);
    if (ready !== undefined) return ready;
    if (node.kind === "number") return node.value < 0 ? `(${node.value})` : String(node.value);
    const code = node.kind === "symbol" ? symbol(node.name) : operation(node, write, isInline);
    const isShared = (uses.get(node) ?? 0) > 1;
    if (!isShared) return code;
    const name = `v${node.id}`;
    lines.push(`const ${name} = ${code};`);
    written.set(node, name);
    return name;
  };
  const isInline = (node: Node): boolean => (uses.get(node) ?? 0) < 2 && known(node) === undefined;
  nodes.forEach((node, i) => {
    const code = write(node);
    lines.push(`${target}[${i}] = ${code};`);
  });
  return indented(lines);
}

function operation(
  node: Node,
  write: (node: Node) => string,
  isInline: (node: Node) => boolean,
): string {
  const arg = (i: number) => write(argument(node, i));
  switch (node.kind) {
    case "add":
      return `(${arg(0)} + ${arg(1)})`;
    case "mul": {
      const [a, b] = [argument(node, 0), argument(node, 1)];
      if (a.kind === "number" && a.value === -1) return `(-${write(b)})`;
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const) {
        if (y.kind === "recip" && isInline(y)) return `(${write(x)} / ${write(argument(y, 0))})`;
      }
      return `(${write(a)} * ${write(b)})`;
    }
    case "recip":
      return `(1 / ${arg(0)})`;
    case "pow":
      return `Math.pow(${arg(0)}, ${arg(1)})`;
    case "softplus":
      return `(Math.max(${arg(0)}, 0) + Math.log1p(Math.exp(-Math.abs(${arg(0)}))))`;
    case "logistic":
      return `(1 / (1 + Math.exp(-${arg(0)})))`;
    case "where":
      return `(${arg(0)} >= ${arg(1)} ? ${arg(2)} : ${arg(3)})`;
    default:
      return `Math.${node.kind}(${"args" in node ? node.args.map(write).join(", ") : ""})`;
  }
}

export const indented = (lines: readonly string[]): string =>
  lines.map((line) => `    ${line}`).join("\n");

function remember<T>(f: (node: Node) => T): (node: Node) => T {
  const results = new Map<Node, T>();
  return (node) => {
    const ready = results.get(node);
    if (ready !== undefined) return ready;
    const result = f(node);
    results.set(node, result);
    return result;
  };
}
