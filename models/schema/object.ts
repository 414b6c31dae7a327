import type {Schema} from "./schema.js";

type Properties = Readonly<Record<string, Schema>>;

/** An object with these keys and no others, some of them required. */
export const object = (properties: Properties, required: readonly string[] = []): Schema => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

/** An object with all of these keys and no others. */
export const whole = (properties: Properties): Schema =>
  object(properties, Object.keys(properties));
