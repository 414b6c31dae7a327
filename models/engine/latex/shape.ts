import type {MathNode} from "mathjs";
import {functionName, is, operands} from "../parse.js";
import type {Equation, EquationTerm} from "./family.js";
import type {Glyph, Notation} from "./glyph.js";
import {operatorOf} from "./law.js";

/** What equations that can be written as one have in common. */
export const shapeOf = ({name, kind, terms, ends}: Equation, notation: Notation): string =>
  JSON.stringify([
    glyphShape(notation[kind](name)),
    ...[ends?.from, ends?.to].map((state) =>
      state == null ? "" : glyphShape(notation.symbol(state)),
    ),
    ...terms.map((term) => [term.sign, termShape(term, notation)]),
  ]);

const glyphShape = ({base, label = "", at = {}}: Glyph): string =>
  [base, label, ...Object.keys(at)].join(" ");

/** The same of a term. */
export function termShape({node, kind}: EquationTerm, notation: Notation): string {
  const shape = (part: MathNode): string => {
    if (is(part, "ConstantNode")) return "#";
    if (is(part, "SymbolNode")) return `[${glyphShape(notation[kind](String(part.name)))}]`;
    if (is(part, "ParenthesisNode")) return shape(part.content as MathNode);
    const name = is(part, "FunctionNode") ? functionName(part) : (operatorOf(part) ?? part.type);
    return `${name}(${operands(part).map(shape).join()})`;
  };
  return shape(node);
}
