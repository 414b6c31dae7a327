import {argument, type Node} from "../../../models/engine/expression.js";

/** The value of an expression, by plain recursion: an independent reading of the graph. */
export function evaluate(node: Node, values: Readonly<Record<string, number>>): number {
  if (node.kind === "number") return node.value;
  if (node.kind === "symbol") return values[node.name] ?? NaN;
  const arg = (i: number) => evaluate(argument(node, i), values);
  switch (node.kind) {
    case "add":
      return arg(0) + arg(1);
    case "mul":
      return arg(0) * arg(1);
    case "recip":
      return 1 / arg(0);
    case "pow":
      return arg(0) ** arg(1);
    case "softplus":
      return Math.log(1 + Math.exp(arg(0)));
    case "logistic":
      return 1 / (1 + Math.exp(-arg(0)));
    case "where":
      return arg(0) >= arg(1) ? arg(2) : arg(3);
    case "min":
    case "max":
      return Math[node.kind](arg(0), arg(1));
    default:
      return Math[node.kind](arg(0));
  }
}
