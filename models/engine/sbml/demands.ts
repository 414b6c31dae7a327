import {combine, type Dimension, pureNumber, raise} from "../dimension.js";
import type {Known} from "./unit-list.js";

/**
 * The units that an operation demands of its operands, where its own is to be `expected`. Our language
 * lets a zero stand for any unit; SBML wants to know which, and the operands beside it tell.
 */
export function demandsOf(
  operation: string,
  found: readonly Known[],
  expected: Known,
  exponent = NaN,
): Known[] {
  const [a = "any"] = found;
  const alike = found.find((unit) => unit !== "any");
  switch (operation) {
    case "add":
    case "subtract":
    case "min":
    case "max":
      return found.map((unit) => filled(unit, alike ?? expected));
    case "unaryMinus":
    case "abs":
      return [filled(a, expected)];
    case "multiply":
      return factorDemands(found, expected, 1);
    case "divide":
      return factorDemands(found, expected, -1);
    case "pow": {
      const isRoot = expected !== "any" && Number.isFinite(1 / exponent);
      return [filled(a, isRoot ? raise(expected, 1 / exponent) : pureNumber), pureNumber];
    }
    case "sqrt":
      return [filled(a, expected === "any" ? expected : raise(expected, 2))];
    case "hill": {
      const [x, k] = [alike ?? pureNumber, alike ?? pureNumber];
      return [x, k, pureNumber];
    }
    default:
      return found.map(() => pureNumber);
  }
}

const filled = (found: Known, demanded: Known): Known => (found === "any" ? demanded : found);

/** The first operand without a unit gets what the others lack; the rest are pure numbers. */
function factorDemands(found: readonly Known[], expected: Known, sign: 1 | -1): Known[] {
  const power = (i: number) => (i === 0 ? 1 : sign);
  const others = found.reduce<Dimension>(
    (product, unit, i) => (unit === "any" ? product : combine(product, unit, power(i))),
    pureNumber,
  );
  const open = found.indexOf("any");
  return found.map((unit, i) => {
    if (unit !== "any") return unit;
    if (i !== open) return pureNumber;
    return expected === "any" ? expected : raise(combine(expected, others, -1), power(i));
  });
}
