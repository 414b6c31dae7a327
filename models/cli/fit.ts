import {dirname, resolve} from "node:path";
import {checkFit} from "../trial/check-fit.js";
import type {FitSpec} from "../trial/fit-spec.js";
import {fitTrial} from "../trial/fit-trial.js";
import {readObservations} from "../trial/read-observations.js";
import type {Command} from "./command.js";
import {InputError} from "./input-error.js";
import {onePath, parseArguments} from "./parse-arguments.js";
import {readJson} from "./read-json.js";
import {readText} from "./read-text.js";
import type {Terminal} from "./terminal.js";

const help = `Usage: magnesia fit SPEC

Estimates parameters of a scenario or a model from a table, by least squares.
SPEC is a JSON file, or - for standard input:

  {"model": {"params": {"CL": 3, "V": 30, "KA": 1}, "output": {"cmt": 2, "divideBy": "V"},
             "records": [{"time": 0, "evid": 1, "amt": 320, "cmt": 1}]},
   "data": "theoph.csv", "time": "time", "value": "conc",
   "estimate": {"KA": {"start": 1, "low": 0.01, "high": 10}, "CL": {"start": 3}}}

It holds model (as for magnesia run, or a classic one as for magnesia pk, both without times) or scenario (as
for magnesia simulate), data (a CSV file, from the folder of SPEC), estimate (start above 0; low and high, a
thousandfold away unless told), and may hold time and value (the columns, by these names unless told), output
(the time course that the values are of; conc of a classic model) and error: additive, or proportional, which
compares logarithms.
Prints estimates, standardErrors, correlations (of their logarithms), residuals (observed less predicted),
predicted, sigma, aic, and how the search went; null is what the data do not tell.

Options:
  --help  print this
`;

export const fitCommand: Command = {
  name: "fit",
  summary: "estimate parameters of a scenario or a model from a table",
  help,
  run: async (args, terminal) => {
    const {values, positionals} = parseArguments(args, {help: {type: "boolean", short: "h"}});
    if (values.help) return help;
    const path = onePath("SPEC", positionals);
    const {value: spec, problems} = checkFit(await readJson(path, terminal));
    if (spec === null) throw new InputError(...problems);
    const observed = await observationsOf(spec, path, terminal);
    try {
      return `${JSON.stringify(await fitTrial(spec, observed))}\n`;
    } catch (error) {
      if (error instanceof RangeError) throw new InputError(error.message);
      throw error;
    }
  },
};

async function observationsOf(
  {data, time = "time", value = "value"}: FitSpec,
  path: string,
  terminal: Terminal,
) {
  const file = path === "-" ? data : resolve(dirname(path), data);
  const text = await readText(file, terminal);
  const {observations, problems} = readObservations(data, text, {time, value});
  if (observations === null) throw new InputError(...problems);
  return observations;
}
