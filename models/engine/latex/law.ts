import type {MathNode} from "mathjs";
import type {Law} from "../model.js";
import {joinFactors} from "./join-factors.js";
import {numberLatex} from "./number-latex.js";
import {functionName, is, LawError, operands, parseMath} from "../parse.js";

/** Writes the names and numbers of a law; `position` counts them in the order of the law. */
export interface Leaves {
  readonly symbol: (name: string, position: number) => string;
  readonly number?: (value: number, position: number) => string | undefined;
}

/** A piece of a law: between pieces a line may break. */
export interface Term {
  readonly sign: "+" | "-";
  readonly latex: string;
  /** Where a line is short it may break between these too: joined they are the latex. */
  readonly factors?: readonly string[];
}

/** A law in LaTeX, as its author grouped it: fractions upright, products by a thin space. */
export function lawLatex(law: Law, leaves: Leaves): string {
  const terms = sumOf(parseMath(law));
  return termsLatex(
    terms.map(({sign, node}, i) => ({sign, latex: termLatex(node, leaves, i === 0)})),
  );
}

/** One term of a sum; what would need brackets after a plus gets them unless it comes first. */
export const termLatex = (node: MathNode, leaves: Leaves, isFirst: boolean): string =>
  joinFactors(termFactors(node, leaves, isFirst));

/** The same in pieces that stand side by side; only one where it is no product. */
export function termFactors(node: MathNode, leaves: Leaves, isFirst: boolean): readonly string[] {
  const {written, bracketed} = writerOf(node.toString(), leafPositions(node), leaves);
  const whole = written(node, false);
  return isFirst || whole.strength > 1
    ? (whole.factors ?? [whole.latex])
    : [bracketed(whole.latex)];
}

/** Terms joined; a leading plus is not written. */
export const termsLatex = (terms: readonly Term[]): string =>
  terms
    .map(({sign, latex}, i) =>
      i === 0 ? (sign === "-" ? `-${latex}` : latex) : `${sign} ${latex}`,
    )
    .join(" ");

/** Names and numbers of a tree, in the order of the law. */
export function leafPositions(tree: MathNode): Map<MathNode, number> {
  const positions = new Map<MathNode, number>();
  const walk = (node: MathNode): void => {
    if (is(node, "ConstantNode") || is(node, "SymbolNode")) positions.set(node, positions.size);
    else if (is(node, "ParenthesisNode")) walk(node.content as MathNode);
    else operands(node).forEach(walk);
  };
  walk(tree);
  return positions;
}

/** A sum taken apart at its outermost plus and minus signs. */
export function sumOf(node: MathNode): {sign: "+" | "-"; node: MathNode}[] {
  if (is(node, "ParenthesisNode")) return sumOf(node.content as MathNode);
  const [a, b] = operands(node);
  const fn = operatorOf(node);
  if (a !== undefined && b !== undefined && (fn === "add" || fn === "subtract")) {
    return [...sumOf(a), ...(fn === "add" ? sumOf(b) : [{sign: "-", node: b} as const])];
  }
  return [{sign: "+", node}];
}

export const operatorOf = (node: MathNode): string | undefined =>
  is(node, "OperatorNode") ? String(node.fn) : undefined;

/** How tightly a piece holds together: a sum 1, a product 2, a power 3, one sign 4. */
type Strength = 1 | 2 | 3 | 4;
interface Written {
  readonly latex: string;
  readonly strength: Strength;
  readonly factors?: readonly string[];
}

function writerOf(law: Law, positions: ReadonlyMap<MathNode, number>, leaves: Leaves) {
  /** With brackets where the place asks for more than the piece holds; `inline` has no fractions. */
  const write = (node: MathNode, least: Strength, inline = false): string => {
    const {latex, strength} = written(node, inline);
    return strength < least ? bracketed(latex) : latex;
  };
  const bracketed = (latex: string): string => `\\left(${latex}\\right)`;
  const written = (node: MathNode, inline: boolean): Written => {
    if (is(node, "ParenthesisNode")) return written(node.content as MathNode, inline);
    if (is(node, "SymbolNode")) {
      return {latex: leaves.symbol(String(node.name), positions.get(node) ?? -1), strength: 4};
    }
    if (is(node, "ConstantNode")) {
      const value = Number(node.value);
      const latex = leaves.number?.(value, positions.get(node) ?? -1) ?? numberLatex(value);
      return {latex, strength: /\d *\\(cdot|pi)/.test(latex) ? 2 : 4};
    }
    const [a, b, c] = operands(node);
    if (a === undefined) throw new LawError(law, `${node.type} cannot be written`);
    if (is(node, "FunctionNode")) return called(functionName(node), a, b, c, inline);
    switch (operatorOf(node)) {
      case "add":
      case "subtract": {
        const terms = sumOf(node).map(({sign, node: term}, i) => ({
          sign,
          latex: write(term, i === 0 ? 1 : 2, inline),
        }));
        return {latex: termsLatex(terms), strength: 1};
      }
      case "unaryMinus":
        return {latex: `-${write(a, 2, inline)}`, strength: 1};
      case "multiply":
      case "divide":
        return product(node, inline);
      case "pow":
        if (b !== undefined) return power(write(a, 4, inline), write(b, 1, true));
    }
    throw new LawError(law, `${node.type} cannot be written`);
  };
  const called = (
    name: string,
    a: MathNode,
    b: MathNode | undefined,
    c: MathNode | undefined,
    inline: boolean,
  ): Written => {
    const of = (operator: string, ...args: MathNode[]): Written => ({
      latex: `${operator}\\left(${args.map((arg) => write(arg, 1, inline)).join(",\\,")}\\right)`,
      strength: 3,
    });
    if (name === "exp") return {latex: `e^{${write(a, 1, true)}}`, strength: 3};
    if (name === "sqrt") return {latex: `\\sqrt{${write(a, 1, inline)}}`, strength: 4};
    if (name === "abs") return {latex: `\\left|${write(a, 1, inline)}\\right|`, strength: 4};
    if (name === "log") return of("\\ln", a);
    if (name === "softplus") {
      return {latex: `\\ln\\left(1 + e^{${write(a, 1, true)}}\\right)`, strength: 3};
    }
    if (name === "pow" && b !== undefined) return power(write(a, 4, inline), write(b, 1, true));
    if (name === "hill" && b !== undefined && c !== undefined) {
      const [x, k] = [a, b].map((part) => power(write(part, 4, inline), write(c, 1, true)).latex);
      return inline
        ? {latex: `${x}/(${k} + ${x})`, strength: 2}
        : {latex: `\\frac{${x}}{${k} + ${x}}`, strength: 2};
    }
    if (!["sin", "cos", "tanh", "min", "max"].includes(name)) {
      throw new LawError(law, `function ${name} cannot be written`);
    }
    return of(`\\${name}`, ...(b === undefined ? [a] : [a, b]));
  };
  /** Factors as they come; those since the last division stand above the next denominator. */
  const product = (node: MathNode, inline: boolean): Written => {
    const chain = factorsOf(node);
    const isNegative = chain[0] !== undefined && operatorOf(chain[0].factor) === "unaryMinus";
    const least = inline ? 3 : 2;
    const done: string[] = [];
    let open: MathNode[] = [];
    chain.forEach(({over, factor}, i) => {
      const inner = i === 0 && isNegative ? (operands(factor)[0] ?? factor) : factor;
      if (!over) return void open.push(inner);
      const [before, top] = aboveOf(open, inner);
      done.push(...before.map((part) => write(part, least, inline)));
      const above =
        top.length === 1 && !inline
          ? top.map((part) => write(part, 1))
          : top.map((part) => write(part, least, inline));
      const numerator = above.length === 0 ? "1" : joinFactors(above);
      if (!inline) done.push(`\\frac{${numerator}}{${write(inner, 1)}}`);
      else {
        const text = `${numerator}/${write(inner, 3, true)}`;
        done.push(chain.length > top.length + 1 ? `\\left(${text}\\right)` : text);
      }
      open = [];
    });
    done.push(...open.map((part) => write(part, least, inline)));
    const latex = joinFactors(done);
    return isNegative ? {latex: `-${latex}`, strength: 1} : {latex, strength: 2, factors: done};
  };
  return {written, bracketed};
}

/**
 * Which factors stay before a fraction and which go above it. What is short stays together; of a long
 * chain over a sum only the last does, as one writes V w C/(K + C).
 */
function aboveOf(open: MathNode[], below: MathNode): [MathNode[], MathNode[]] {
  const isLong = isSum(below) && open.length > 1 && (open.length > 3 || open.some(isSum));
  return isLong ? [open.slice(0, -1), open.slice(-1)] : [[], open];
}

const power = (base: string, exponent: string): Written => ({
  latex: `{${base}}^{${exponent}}`,
  strength: 3,
});

const isSum = (node: MathNode): boolean =>
  is(node, "ParenthesisNode")
    ? isSum(node.content as MathNode)
    : ["add", "subtract"].includes(operatorOf(node) ?? "");

/** `a*b/c*d`: a and b, over c, then d; a product in brackets is one factor. */
function factorsOf(node: MathNode): {over: boolean; factor: MathNode}[] {
  const [a, b] = operands(node);
  const fn = operatorOf(node);
  if (a === undefined || b === undefined || (fn !== "multiply" && fn !== "divide")) {
    return [{over: false, factor: node}];
  }
  return [...factorsOf(a), {over: fn === "divide", factor: b}];
}
