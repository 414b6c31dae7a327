import type {OutputUnit} from "@cfworker/json-schema";
import {expectation} from "./expectation.js";
import {type Path, type Problem, wrongPlace, wrongValue} from "./problem.js";
import type {Schema} from "./schema.js";

/** What one complaint of the validator about `input` says in our words. */
export function problemsOf(unit: OutputUnit, root: Schema, input: unknown): Problem[] {
  if (saidElsewhere.has(unit.keyword)) return [];
  const {path, value} = placeOf(unit, input);
  const schema = schemaOf(unit, root);
  switch (unit.keyword) {
    case "required":
      return (schema.required ?? [])
        .filter((key) => !hasKey(value, key))
        .map((key) => wrongPlace([...path, key], "required"));
    case "pattern":
      return unit.keywordLocation.includes("/propertyNames/")
        ? [wrongPlace(path, `must be named by ${expectation(schema)}`)]
        : [wrongValue(path, `must be ${expectation(schema)}`)];
    case "additionalProperties":
      if (schema.additionalProperties) return []; // said by what does not fit it
      return Object.keys(value as object)
        .filter((key) => !hasKey(schema.properties, key))
        .map((key) => wrongPlace([...path, key], `unknown ${schema["x-key"] ?? "key"}`));
    default:
      return [wrongValue(path, `must be ${expectation(schema)}`)];
  }
}

/** By the complaint about the part itself, or about the object whose key is unknown. */
const saidElsewhere = new Set(["properties", "propertyNames", "items", "false"]);

/** Where in the input the complaint is, and what is there. */
function placeOf({instanceLocation}: OutputUnit, input: unknown): {path: Path; value: unknown} {
  const path: (string | number)[] = [];
  let value = input;
  for (const part of instanceLocation.split("/").slice(1)) {
    const written = decodeURI(part.replaceAll("%23", "#")); // which decodeURI leaves as it is
    const key = written.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(value) ? Number(key) : key);
    value = (value as Record<string, unknown>)[key]; // the validator came this way
  }
  return {path, value};
}

/** The part of the schema that complains. */
function schemaOf({keywordLocation}: OutputUnit, root: Schema): Schema {
  let schema: unknown = root;
  for (const key of keywordLocation.split("/").slice(1, -1)) {
    schema = (schema as Record<string, unknown>)[key]; // the validator came this way
  }
  return schema as Schema;
}

const hasKey = (value: unknown, key: string): boolean =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key);
