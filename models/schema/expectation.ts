import type {Schema} from "./schema.js";

/** What a schema asks for, as the end of a sentence: "0 to 2000 mg", "one of male, female". */
export function expectation(schema: Schema): string {
  if (schema.anyOf) return schema.anyOf.map(expectation).join(" or ");
  if (schema.enum) return oneOf(schema.enum);
  switch (schema.type) {
    case "number":
    case "integer":
      return numberIn(schema);
    case "array":
      return listOf(schema);
    case "boolean":
      return "true or false";
    case "string":
      return schema["x-pattern"] ?? "a text";
    case "null":
      return "nothing";
    default:
      return "an object";
  }
}

const oneOf = (values: readonly unknown[]): string =>
  values.length === 1 ? String(values[0]) : `one of ${values.join(", ")}`;

function numberIn(schema: Schema): string {
  const unit = schema["x-unit"] === undefined ? "" : ` ${schema["x-unit"]}`;
  const range = rangeOf(schema);
  if (schema.type === "number") return range === "" ? "a number" : range + unit;
  return range === "" ? "a whole number" : `a whole number, ${range}${unit}`;
}

function rangeOf({minimum, maximum, exclusiveMinimum, exclusiveMaximum}: Schema): string {
  const high = exclusiveMaximum === undefined ? maximum : `below ${exclusiveMaximum}`;
  if (exclusiveMinimum !== undefined) {
    return `above ${exclusiveMinimum}${high === undefined ? "" : `, up to ${high}`}`;
  }
  if (minimum === undefined) return high === undefined ? "" : `up to ${high}`;
  return high === undefined ? `at least ${minimum}` : `${minimum} to ${high}`;
}

function listOf({minItems = 0, maxItems}: Schema): string {
  if (maxItems === undefined) return minItems === 0 ? "a list" : `a list of ${minItems} or more`;
  return minItems === 0 ? `a list of at most ${maxItems}` : `a list of ${minItems} to ${maxItems}`;
}
