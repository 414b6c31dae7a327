import {conservedGroups} from "./conservation.js";
import {equationsOf} from "./equations.js";
import {argument, type Node} from "./expression.js";
import type {Model} from "./model.js";
import {planElimination} from "./sparse-lu.js";

/**
 * Writes a model as a TypeScript module with straight-line code for everything in `System`: a
 * right-hand side costs some fifty times less than the same laws as compiled mathjs expressions.
 * `name` is the exported constant; `typesFrom` is where the module imports `System` from.
 */
export function generateModule(model: Model, name: string, typesFrom: string): string {
  const equations = equationsOf(model);
  const write = codeWriter(equations.states, equations.parameters);
  const body = {
    rightHandSide: write.assignments("dy", equations.rightHandSide),
    jacobian: write.assignments(
      "values",
      equations.jacobian.map(({node}) => node),
    ),
    timeDerivative: write.assignments("dfdt", equations.timeDerivative),
    evaluate: write.assignments("outputs", equations.outputs),
  };
  const plan = planElimination(
    equations.states.length,
    equations.jacobian.map(({row, column}) => [row, column]),
  );
  const conserved = conservedGroups(model).map((group) =>
    group.map((state) => equations.states.indexOf(state)),
  );
  const isAutonomous = equations.timeDerivative.every((node) => node === equations.graph.zero);
  const list = (items: readonly (string | number)[]) => JSON.stringify(items);
  const sizes = {
    constants: write.constants().length,
    jacobian: equations.jacobian.length,
    lu: plan.entries.length,
  };
  return `// Generated from the declaration of ${model.name} by "npm run generate". Do not edit.
import type {System} from "${typesFrom}";

export const ${name}: System = {
  name: ${JSON.stringify(model.name)},
  version: ${JSON.stringify(model.version)},
  states: ${list(equations.states)},
  parameters: ${list(equations.parameters)},
  outputs: ${list(Object.keys(model.outputs))},
  conserved: ${JSON.stringify(conserved)},
  sizes: ${JSON.stringify(sizes)},
  rows: ${list(equations.jacobian.map(({row}) => row))},
  columns: ${list(equations.jacobian.map(({column}) => column))},
  isAutonomous: ${isAutonomous},
  prepare(p, k) {
${write.preparation()}
  },
  rightHandSide(t, y, k, dy) {
${body.rightHandSide}
  },
  jacobian(t, y, k, values) {
${body.jacobian}
  },
  timeDerivative(t, y, k, dfdt) {
${isAutonomous ? "    dfdt.fill(0);" : body.timeDerivative}
  },
  factor(values, shift, lu) {
${factorCode(plan, equations.jacobian)}
  },
  solve(lu, b) {
${solveCode(plan)}
  },
  evaluate(t, y, k, outputs) {
${body.evaluate}
  },
};
`;
}

type Plan = ReturnType<typeof planElimination>;

/** Elimination with every entry of the matrix in a variable of its own; reciprocal pivots are stored. */
function factorCode(plan: Plan, jacobian: readonly {row: number; column: number}[]): string {
  const lines: string[] = ["let growth = 0;"];
  const initial = new Map(jacobian.map(({row, column}, i) => [plan.addressOf(row, column), i]));
  plan.entries.forEach(([row, column], i) => {
    const entry = initial.get(i);
    const shift = row === column ? "shift" : entry === undefined ? "0" : "";
    lines.push(`let a${i} = ${shift}${entry === undefined ? "" : ` - values[${entry}]!`};`);
  });
  const done = new Set<number>();
  for (const pivot of plan.order) {
    done.add(pivot);
    const diagonal = required(plan.addressOf(pivot, pivot));
    lines.push(`a${diagonal} = 1 / a${diagonal};`);
    const right = plan.entries.filter(([row, column]) => row === pivot && !done.has(column));
    for (const [row, column] of plan.entries) {
      if (column !== pivot || done.has(row)) continue;
      const multiplier = `a${required(plan.addressOf(row, pivot))}`;
      lines.push(`${multiplier} *= a${diagonal};`);
      lines.push(`growth = Math.max(growth, Math.abs(${multiplier}));`);
      for (const [, j] of right) {
        const target = required(plan.addressOf(row, j));
        lines.push(`a${target} -= ${multiplier} * a${required(plan.addressOf(pivot, j))};`);
      }
    }
  }
  plan.entries.forEach((_, i) => lines.push(`lu[${i}] = a${i};`));
  lines.push("return growth;");
  return indented(lines);
}

function solveCode(plan: Plan): string {
  const lines = plan.order.map((i) => `let x${i} = b[${i}]!;`);
  const step = new Map(plan.order.map((pivot, k) => [pivot, k]));
  const later = (a: number, b: number) => (step.get(a) ?? 0) > (step.get(b) ?? 0);
  for (const pivot of plan.order) {
    plan.entries.forEach(([row, column], i) => {
      if (column === pivot && later(row, pivot)) lines.push(`x${row} -= lu[${i}]! * x${pivot};`);
    });
  }
  for (const pivot of [...plan.order].reverse()) {
    plan.entries.forEach(([row, column], i) => {
      if (row === pivot && later(column, pivot)) lines.push(`x${pivot} -= lu[${i}]! * x${column};`);
    });
    lines.push(`x${pivot} *= lu[${required(plan.addressOf(pivot, pivot))}]!;`);
  }
  for (const i of plan.order) lines.push(`b[${i}] = x${i};`);
  return indented(lines);
}

/** Writes lists of nodes as assignments; what depends on parameters alone moves into `prepare`. */
function codeWriter(states: readonly string[], parameters: readonly string[]) {
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
  const symbol = (name: string): string =>
    name === "t" ? "t" : `y[${required(stateIndex.get(name))}]!`;
  const parameter = (name: string): string => `p[${required(parameterIndex.get(name))}]!`;

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

const indented = (lines: readonly string[]): string =>
  lines.map((line) => `    ${line}`).join("\n");

function required(value: number | undefined): number {
  if (value === undefined) throw new Error("the elimination plan has no such entry");
  return value;
}

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
