/** The part of JSON Schema (draft 2020-12) that the shapes of this program are written in. */
export interface Schema {
  readonly $schema?: "https://json-schema.org/draft/2020-12/schema";
  readonly title?: string;
  readonly description?: string;
  readonly type?: "object" | "array" | "string" | "boolean" | "number" | "integer" | "null";
  readonly enum?: readonly (string | number | boolean)[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** What every value is whose key is not among the properties; false refuses it. */
  readonly additionalProperties?: false | Schema;
  /** What every key is. */
  readonly propertyNames?: Schema;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  /** Unit of a number, for sentences. */
  readonly "x-unit"?: string;
  /** What the pattern asks for, for sentences: "a letter, then …". */
  readonly "x-pattern"?: string;
  /** What the keys of an object are called, for sentences; "key" if left out. */
  readonly "x-key"?: string;
}
