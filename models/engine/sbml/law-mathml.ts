import type {MathNode} from "mathjs";
import {pureNumber} from "../dimension.js";
import type {Law} from "../model.js";
import {functionName, is, operands, parseMath} from "../parse.js";
import {dimension, plainNumber} from "../units.js";
import {demandsOf} from "./demands.js";
import type {Ids} from "./ids.js";
import type {Known, UnitList} from "./unit-list.js";
import {double, element, type Xml} from "./xml.js";

export interface LawWriter {
  /** A law as content MathML, where a value in this unit is expected; `math` goes around it. */
  readonly content: (law: Law, unit: Known) => Xml;
  /** The unit of what a law gives. */
  readonly unitOf: (law: Law) => Known;
  /** Functions that SBML lacks and the laws so far have called. */
  readonly called: ReadonlySet<string>;
}

/** `known` holds the units of what laws may name, `symbol` says how each is called in SBML. */
export function createLawWriter(
  known: ReadonlyMap<string, Known>,
  symbol: Ids["symbol"],
  units: UnitList,
): LawWriter {
  const called = new Set<string>();

  const write = (node: MathNode, expected: Known): Xml => {
    if (is(node, "ConstantNode")) {
      const value = Number(node.value);
      return numberXml(value, units.id(value === 0 ? expected : pureNumber));
    }
    if (is(node, "ParenthesisNode")) return write(node.content as MathNode, expected);
    if (is(node, "SymbolNode")) return symbolXml(symbol(String(node.name)));
    const name = operationOf(node);
    const parts = chainOf(node, name);
    const exponent = name === "pow" && parts[1] !== undefined ? plainNumber(parts[1]) : NaN;
    const found = parts.map((part) => dimension(part, known));
    const demands = demandsOf(name, found, expected, exponent);
    const own = mathmlNames[name];
    if (own === undefined) called.add(name);
    const operator = own === undefined ? symbolXml(name) : element(own);
    const written = parts.map((part, i) => write(part, demands[i] ?? "any"));
    // worked out, as of x^(1/2), since the unit of a power is only known of a number
    if (!Number.isNaN(exponent)) written[1] = numberXml(exponent, units.id(pureNumber));
    return apply(operator, ...written);
  };
  return {
    content: (law, unit) => write(parseMath(law), unit),
    unitOf: (law) => dimension(parseMath(law), known),
    called,
  };
}

/** The names in a law, other than of functions. */
export function symbolsOf(law: Law): Set<string> {
  const walk = (node: MathNode): string[] => {
    if (is(node, "SymbolNode")) return [String(node.name)];
    if (is(node, "ParenthesisNode")) return walk(node.content as MathNode);
    return operands(node).flatMap(walk);
  };
  return new Set(walk(parseMath(law)));
}

export const math = (...content: readonly Xml[]): Xml =>
  element("math", {xmlns: "http://www.w3.org/1998/Math/MathML"}, content);

export const apply = (...parts: readonly Xml[]): Xml => element("apply", {}, parts);

/** A name, or without one the time (section 3.4). */
export const symbolXml = (id: string | undefined): Xml =>
  id === undefined
    ? element(
        "csymbol",
        {encoding: "text", definitionURL: "http://www.sbml.org/sbml/symbols/time"},
        ["t"],
      )
    : element("ci", {}, [id]);

/** MathML has a form of its own for powers of ten; the unit is an attribute of SBML (section 3.4.2). */
function numberXml(value: number, unit: string | undefined): Xml {
  const attributes = {"sbml:units": unit};
  if (!Number.isFinite(value)) return element("infinity");
  const [digits, exponent] = double(value).split("e");
  if (digits === undefined || exponent === undefined) {
    return element("cn", attributes, [double(value)]);
  }
  const power = String(Number(exponent));
  return element("cn", {type: "e-notation", ...attributes}, [digits, element("sep"), power]);
}

/** Section 3.4; what is not here is defined in the document. */
const mathmlNames: Readonly<Record<string, string>> = {
  add: "plus",
  subtract: "minus",
  unaryMinus: "minus",
  multiply: "times",
  divide: "divide",
  pow: "power",
  sqrt: "root",
  exp: "exp",
  log: "ln",
  sin: "sin",
  cos: "cos",
  tanh: "tanh",
  abs: "abs",
  min: "min",
  max: "max",
};

const operationOf = (node: MathNode): string =>
  is(node, "FunctionNode") ? functionName(node) : String((node as {fn?: unknown}).fn);

/** `a + b + c` is one sum and `a*b*c` one product; the order in which they are worked out stays. */
function chainOf(node: MathNode, name: string): MathNode[] {
  const [first, ...rest] = operands(node);
  if (first === undefined || (name !== "add" && name !== "multiply")) return operands(node);
  const isSame = is(first, "OperatorNode") && operationOf(first) === name;
  return [...(isSame ? chainOf(first, name) : [first]), ...rest];
}
