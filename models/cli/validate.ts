import {stringify} from "csv-stringify/sync";
import {validate, type ValidationRow} from "../studies/validate.js";
import type {Command} from "./command.js";
import {parseFormat} from "./format.js";
import {InputError} from "./input-error.js";

const help = `Usage: magnesia validate [--format json|csv]

Simulates every study that the model was fitted to (calibration) or is tested against (validation), as
it was done, and prints what was observed, within which interval, and what is simulated.

Options:
  --format json|csv  a list of rows (json, the default), or a table
  --help             print this
`;

const writers: Readonly<Record<string, (rows: readonly ValidationRow[]) => string>> = {
  json: (rows) => `${JSON.stringify(rows)}\n`,
  csv: (rows) => stringify([...rows], {header: true, cast: {boolean: String, number: String}}),
};

export const validateCommand: Command = {
  name: "validate",
  summary: "compare the model with every study it is held to",
  help,
  run: async (args) => {
    const {wantsHelp, inputs, write, problems: wrongFormat} = parseFormat(args, writers);
    if (wantsHelp) return help;
    const unwanted = inputs.length > 0 ? [`validate: takes no input, got ${inputs.join(" ")}`] : [];
    const problems = [...wrongFormat, ...unwanted];
    if (write === null || problems.length > 0) throw new InputError(...problems);
    return write(validate().rows);
  },
};
