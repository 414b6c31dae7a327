import {wholeNumber} from "../schema/numbers.js";
import {object} from "../schema/object.js";
import type {Schema} from "../schema/schema.js";
import {varySchema} from "../trial/variation-rules.js";

const any: Schema = {};
/** The shape of a specification; scenario and model have schemas of their own. */
export const populationSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "A population: a scenario or a model, and how its subjects differ",
  ...object(
    {
      version: {enum: [1]},
      scenario: any,
      model: any,
      compare: any,
      subjects: wholeNumber(1, 100_000),
      seed: wholeNumber(0, Number.MAX_SAFE_INTEGER),
      people: {enum: ["adults"]},
      vary: varySchema,
      correlations: {
        type: "array",
        maxItems: 1000,
        items: {type: "array", minItems: 3, maxItems: 3},
      },
      quantiles: {
        type: "array",
        minItems: 1,
        maxItems: 99,
        items: {type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1},
      },
      traces: wholeNumber(0, 1000),
    },
    ["subjects"],
  ),
};
