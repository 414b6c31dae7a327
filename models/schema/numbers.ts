import type {Schema} from "./schema.js";

/** Schemas of numbers with their unit, as short as the sentences made of them. */

export const between = (minimum: number, maximum: number, unit?: string): Schema => ({
  type: "number",
  minimum,
  maximum,
  ...unitOf(unit),
});

/** Above 0, up to `maximum`. */
export const positive = (maximum: number, unit?: string): Schema => ({
  type: "number",
  exclusiveMinimum: 0,
  maximum,
  ...unitOf(unit),
});

/** 0 or more, without an end: something else sets it. */
export const amount = (unit?: string): Schema => ({type: "number", minimum: 0, ...unitOf(unit)});

export const wholeNumber = (minimum: number, maximum: number): Schema => ({
  type: "integer",
  minimum,
  maximum,
});

const unitOf = (unit: string | undefined): Pick<Schema, "x-unit"> =>
  unit === undefined ? {} : {"x-unit": unit};
