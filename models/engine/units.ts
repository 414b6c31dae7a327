import type {MathNode} from "mathjs";
import {
  combine,
  type Dimension,
  dimensionOf,
  dimensionText as text,
  pureNumber,
  raise,
  sameDimension as same,
} from "./dimension.js";
import type {Law, Model} from "./model.js";
import {createGraph} from "./expression.js";
import {functionName, is, LawError, operands, parseLaw, parseMath, quoted} from "./parse.js";

/**
 * Walks every law: it must be in the grammar, name what is declared, and have the dimension that its
 * place demands: a flux between compartments in mmol is in mmol/h, a sum adds like to like, exp takes a
 * pure number.
 * Returns one sentence for each problem, naming the flux, rule, rate or output; none is an empty list.
 */
export function dimensionProblems(model: Model): string[] {
  const problems: string[] = [];
  const units = new Map<string, Dimension | "any">();
  const graph = createGraph();
  const declare = (place: string, name: string, unit: string) => {
    try {
      units.set(name, unit === "" ? "any" : dimensionOf(unit));
    } catch {
      problems.push(`${place}: unknown unit "${unit}"`);
    }
  };
  declare("time", "t", model.timeUnit);
  for (const [name, {unit}] of Object.entries(model.parameters))
    declare(`parameter ${name}`, name, unit);
  for (const [name, {unit}] of Object.entries(model.states)) declare(`state ${name}`, name, unit);
  for (const [name, {unit}] of Object.entries(model.rules)) declare(`rule ${name}`, name, unit);

  const check = (place: string, law: Law, expected: Dimension | "any" = "any") => {
    try {
      parseLaw(law, graph, (name) => (units.has(name) ? graph.symbol(name) : undefined));
      const found = dimension(parseMath(law), units);
      if (expected !== "any" && found !== "any" && !same(found, expected)) {
        problems.push(
          `${place}: expected ${text(expected)}, got ${text(found)} from ${quoted(law)}`,
        );
      }
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      problems.push(`${place}: ${problem}${error instanceof LawError ? "" : ` in ${quoted(law)}`}`);
    }
  };
  const perTime = (state: string): Dimension | "any" => {
    const [unit, time] = [units.get(state) ?? "any", units.get("t") ?? "any"];
    return unit === "any" || time === "any" ? "any" : combine(unit, time, -1);
  };
  for (const [name, {law}] of Object.entries(model.rules))
    check(`rule ${name}`, law, units.get(name));
  for (const flux of model.fluxes) {
    for (const end of [flux.from, flux.to].filter((state) => state !== null)) {
      if (end in model.states) check(`flux ${flux.name}`, flux.law, perTime(end));
      else problems.push(`flux ${flux.name}: no state ${end}`);
    }
  }
  for (const [name, law] of Object.entries(model.rates)) check(`rate ${name}`, law, perTime(name));
  for (const [name, {law, unit}] of Object.entries(model.outputs)) {
    declare(`output ${name}`, `output ${name}`, unit);
    check(`output ${name}`, law, units.get(`output ${name}`));
  }
  return [...new Set(problems)];
}

/** A number written in a law has no unit; zero fits every unit, as does what has a unit nobody said. */
export function dimension(
  node: MathNode,
  units: ReadonlyMap<string, Dimension | "any">,
): Dimension | "any" {
  const of = (child: MathNode) => dimension(child, units);
  if (is(node, "ConstantNode")) return node.value === 0 ? "any" : pureNumber;
  if (is(node, "ParenthesisNode")) return of(node.content as MathNode);
  if (is(node, "SymbolNode")) {
    const found = units.get(String(node.name));
    if (found === undefined) throw new Error(`unknown name ${node.name}`);
    return found;
  }
  const args = operands(node);
  const name = is(node, "FunctionNode") ? functionName(node) : String((node as {fn?: unknown}).fn);
  const [a, b, power] = args.map(of);
  if (a === undefined) throw new Error(`${name} has no argument`);
  const alike = (): Dimension | "any" => {
    if (b === undefined || b === "any") return a;
    if (a !== "any" && !same(a, b)) throw new Error(`${name} of ${text(a)} and ${text(b)}`);
    return b;
  };
  switch (name) {
    case "unaryMinus":
    case "abs":
      return a;
    case "add":
    case "subtract":
    case "min":
    case "max":
      return alike();
    case "multiply":
    case "divide":
      if (a === "any" || b === "any" || b === undefined) return "any";
      return combine(a, b, name === "multiply" ? 1 : -1);
    case "pow": {
      if (b !== undefined && b !== "any" && !same(b, pureNumber)) {
        throw new Error(`a power of ${text(b)}, which is not a pure number`);
      }
      if (a === "any" || same(a, pureNumber)) return a;
      const value = args[1] === undefined ? NaN : plainNumber(args[1]);
      if (Number.isNaN(value)) throw new Error(`${text(a)} to a power that is no plain number`);
      return raise(a, value);
    }
    case "sqrt":
      return a === "any" ? a : raise(a, 0.5);
    case "hill":
      alike();
      if (power !== undefined && power !== "any" && !same(power, pureNumber)) {
        throw new Error(`hill to the power of ${text(power)}, which is not a pure number`);
      }
      return pureNumber;
    default:
      if (a === "any" || same(a, pureNumber)) return pureNumber;
      throw new Error(`${name} of ${text(a)}, which is not a pure number`);
  }
}

/** The value of an exponent that names nothing, as of `x^(-1/2)`; NaN of any other. */
export function plainNumber(node: MathNode): number {
  try {
    const value = parseLaw(node.toString(), createGraph(), () => undefined);
    return value.kind === "number" ? value.value : NaN;
  } catch {
    return NaN;
  }
}
