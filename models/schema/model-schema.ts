import {object, whole} from "./object.js";
import type {Schema} from "./schema.js";

const text: Schema = {type: "string"};
const number: Schema = {type: "number"};

/** A name that a law can use. */
const nameSchema: Schema = {
  type: "string",
  pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
  "x-pattern": "a letter, then letters, digits or _",
};

export const byName = (value: Schema): Schema => ({
  type: "object",
  propertyNames: nameSchema,
  additionalProperties: value,
});
const listOf = (items: Schema): Schema => ({type: "array", items});

const rule: Schema = {anyOf: [text, object({law: text, unit: text, meaning: text}, ["law"])]};
const end: Schema = {anyOf: [nameSchema, {type: "null"}]};

/** What a file may say of a model; only the states are required. */
export const modelProperties = {
  version: {enum: [1]},
  name: text,
  release: text,
  timeUnit: text,
  parameters: byName(
    object(
      {
        value: number,
        unit: text,
        low: number,
        high: number,
        source: text,
        grade: {enum: ["A", "B", "C", "D"]},
        meaning: text,
      },
      ["value"],
    ),
  ),
  states: byName(object({initial: number, unit: text, meaning: text}, [])),
  rules: byName(rule),
  fluxes: listOf(
    object(
      {name: nameSchema, from: end, to: end, law: text, sign: {enum: ["positive", "either"]}},
      ["name", "from", "to", "law"],
    ),
  ),
  rates: byName(text),
  outputs: byName(rule),
  organs: listOf(
    whole({
      title: text,
      assumptions: listOf(text),
      states: listOf(nameSchema),
      rules: listOf(nameSchema),
      fluxes: listOf(nameSchema),
    }),
  ),
} satisfies Readonly<Record<string, Schema>>;

/** A compartment model as it is declared; what happens to it (doses, meals) is not part of it. */
export const modelSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "A compartment model",
  description:
    "Laws are plain mathematics in the names of parameters, states, rules and t. A flux takes from one state and gives to another; null is the world outside.",
  ...object(modelProperties, ["states"]),
};
