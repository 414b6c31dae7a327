import {magnesiumModel} from "../models/magnesium/system.js";
import {modelRecord} from "../models/studies/model-record.js";
import type {ValidationRow} from "../models/studies/validate.js";
import {citation} from "./citation.js";
import {readTable} from "./data/read-table.js";
import {readParameters} from "./generated-files.js";

/** The model record, from the declaration, the tables of data/ and the simulated studies. */
export function recordOf(validation: readonly ValidationRow[]): string {
  return modelRecord({
    model: magnesiumModel(readParameters()),
    symbols: Object.fromEntries(readTable("parameters").map(({name, symbol}) => [name, symbol])),
    calibration: readTable("calibration"),
    validation,
    sources: Object.fromEntries(readTable("sources").map((row) => [row.key, citation(row)])),
  });
}
