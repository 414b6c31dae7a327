import {recordSchema} from "../pk/record-rules.js";
import {byName, modelProperties} from "../schema/model-schema.js";
import {between, positive, wholeNumber} from "../schema/numbers.js";
import {object} from "../schema/object.js";
import type {Schema} from "../schema/schema.js";

const time = between(-1e12, 1e12);
const record: Schema = {
  ...recordSchema,
  properties: {
    ...recordSchema.properties,
    cmt: {anyOf: [wholeNumber(1, 1000), {type: "string"}]},
  },
};
const point: Schema = {type: "array", minItems: 2, maxItems: 2, items: time};

/** The shape of a file of `magnesia run`. What a schema cannot say is in `checkLab`. */
export const labSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "A compartment model that a reader declares, and its event table",
  ...object(
    {
      ...modelProperties,
      records: {type: "array", items: record, maxItems: 20_000},
      covariates: byName({type: "array", items: point, minItems: 1, maxItems: 20_000}),
      times: {type: "array", items: time, minItems: 1, maxItems: 100_000},
      solver: object({rtol: between(1e-12, 1e-2), atol: positive(1)}),
    },
    ["states"],
  ),
};
