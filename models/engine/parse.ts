import type {MathNode} from "mathjs";
import {type FunctionName, functionNames, type Graph, type Node} from "./expression.js";
import {parse} from "./mathjs.js";
import type {Law} from "./model.js";

/**
 * Reads a law with mathjs and builds it in the graph. Only numbers, names, `+ - * / ^`, brackets and
 * the functions of `functionNames` (with `pow(x, n)` and `hill(x, k, n)`) are a law; anything else is
 * refused by name and is never evaluated.
 */
export function parseLaw(law: Law, graph: Graph, lookup: (name: string) => Node | undefined): Node {
  const build = (node: MathNode): Node => {
    const args = () => operands(node).map(build);
    if (is(node, "ConstantNode") && Number.isFinite(node.value)) {
      return graph.number(node.value as number); // only numbers are finite
    }
    if (is(node, "ParenthesisNode")) return build(node.content as MathNode);
    if (is(node, "SymbolNode")) {
      const found = lookup(String(node.name));
      if (found === undefined) throw new LawError(law, `unknown name ${node.name}`);
      return found;
    }
    if (is(node, "OperatorNode")) return operator(String(node.fn), args());
    if (is(node, "FunctionNode")) return call(functionName(node), args());
    throw new LawError(law, `${wordFor[node.type] ?? node.toString()} is not allowed`);
  };
  const operator = (fn: string, args: Node[]): Node => {
    const [a, b] = args;
    if (a !== undefined && b === undefined && fn === "unaryMinus") return graph.neg(a);
    if (a !== undefined && b !== undefined) {
      if (fn === "add") return graph.add(a, b);
      if (fn === "subtract") return graph.add(a, graph.neg(b));
      if (fn === "multiply") return graph.mul(a, b);
      if (fn === "divide") return graph.div(a, b);
      if (fn === "pow") return graph.pow(a, b);
    }
    throw new LawError(law, `operator ${fn} is not allowed`);
  };
  const call = (name: string, args: Node[]): Node => {
    const [a, b, c] = args;
    const count = name === "hill" ? 3 : ["min", "max", "pow"].includes(name) ? 2 : 1;
    if (a === undefined || args.length !== count) {
      throw new LawError(law, `${name} takes ${count} argument${count > 1 ? "s" : ""}`);
    }
    if (name === "pow" && b !== undefined) return graph.pow(a, b);
    if (name === "hill" && b !== undefined && c !== undefined) {
      // a power that is no whole number has no value where rounding made x negative
      const isWhole = c.kind === "number" && Number.isInteger(c.value);
      const x = graph.pow(isWhole ? a : graph.apply("max", a, graph.zero), c);
      return graph.div(x, graph.add(graph.pow(b, c), x));
    }
    if (!isFunctionName(name)) throw new LawError(law, `function ${name} is not known`);
    return name === "sqrt" ? graph.pow(a, graph.number(0.5)) : graph.apply(name, ...args);
  };
  return build(parseMath(law));
}

/** What mathjs reads and a law may not hold. */
const wordFor: Readonly<Record<string, string>> = {
  AccessorNode: "a property",
  ArrayNode: "a list",
  AssignmentNode: "an assignment",
  BlockNode: "a second expression",
  ConditionalNode: "a condition",
  FunctionAssignmentNode: "a function of its own",
  ObjectNode: "an object",
  RangeNode: "a range",
};

export class LawError extends Error {
  constructor(law: Law, problem: string) {
    super(`${problem} in ${quoted(law)}`);
    this.name = "LawError";
  }
}

/** A law in a sentence: on one line, and cut where it is long. */
export const quoted = (law: Law): string =>
  JSON.stringify(law.length > 100 ? `${law.slice(0, 100)}…` : law);

/** Characters; beyond them the recursion over a law might outgrow the stack. */
const longestLaw = 5000;

/** The syntax tree of a law, or an error that quotes it. */
export function parseMath(law: Law): MathNode {
  if (law.length > longestLaw) throw new LawError(law, `longer than ${longestLaw} characters`);
  if (law.trim() === "") throw new LawError(law, "nothing");
  if (law.includes("#")) throw new LawError(law, "# is not allowed");
  try {
    return parse(law);
  } catch (error) {
    throw new LawError(law, error instanceof Error ? error.message : String(error));
  }
}

/** mathjs types its nodes by class; a law is walked by their `type` names instead. */
export function is<T extends string>(
  node: MathNode,
  type: T,
): node is MathNode & Record<string, unknown> & {type: T} {
  return node.type === type;
}

export const operands = (node: MathNode): MathNode[] =>
  (node as MathNode & {args?: MathNode[]}).args ?? [];

export const functionName = (node: MathNode): string =>
  String((node as MathNode & {fn: {name?: string}}).fn.name);

const isFunctionName = (name: string): name is FunctionName =>
  (functionNames as readonly string[]).includes(name);
