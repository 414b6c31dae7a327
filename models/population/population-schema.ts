import {between, wholeNumber} from "../schema/numbers.js";
import type {Schema} from "../schema/schema.js";

const any: Schema = {};
const object = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
): Schema => ({type: "object", properties, required, additionalProperties: false});
const bounds = {low: between(-1e12, 1e12), high: between(-1e12, 1e12)};

/** How a parameter varies; which keys go with which distribution is a rule. */
const variation = object(
  {
    distribution: {enum: ["lognormal", "normal", "uniform"]},
    cv: between(0, 10),
    sd: between(0, 1e12),
    ...bounds,
  },
  ["distribution"],
);

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
      vary: {type: "object", additionalProperties: variation},
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
