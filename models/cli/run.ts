import {inferUnits} from "../engine/infer-units.js";
import {interpret} from "../engine/interpret.js";
import {modelLatex} from "../engine/latex/model-latex.js";
import {refuseInfinite} from "../engine/refuse-infinite.js";
import {modelSbml} from "../engine/sbml/model-sbml.js";
import {checkLab} from "../lab/check-lab.js";
import type {Lab} from "../lab/lab.js";
import {initialOf, labFile} from "../lab/lab-file.js";
import {runLab} from "../lab/run-lab.js";
import type {Command} from "./command.js";
import {InputError} from "./input-error.js";
import {onePath, parseArguments} from "./parse-arguments.js";
import {readJson} from "./read-json.js";
import {standaloneJs} from "./standalone-js.js";

const help = `Usage: magnesia run MODEL [--export json|latex|sbml|js]

Runs a compartment model as it is declared, under an event table.
MODEL is a JSON file, or - for standard input.

  {"name": "oral", "timeUnit": "h",
   "parameters": {"ka": {"value": 1.2, "unit": "1/h"}, "k": {"value": 0.1, "unit": "1/h"},
                  "V": {"value": 50, "unit": "L"}},
   "states": {"gut": {"initial": 0, "unit": "mg"}, "central": {"initial": 0, "unit": "mg"}},
   "fluxes": [{"name": "absorption", "from": "gut", "to": "central", "law": "ka*gut"},
              {"name": "elimination", "from": "central", "to": null, "law": "k*central"}],
   "outputs": {"concentration": "central/V"},
   "records": [{"time": 0, "evid": 1, "amt": 100, "cmt": "gut", "ii": 12, "addl": 5}],
   "times": [0, 1, 2], "solver": {"rtol": 1e-6, "atol": 1e-9}}

A law is plain mathematics in the names of parameters, states, rules, covariates and the time t, with
exp log sqrt sin cos tanh pow min max abs hill(x, k, n) softplus. It is read, never run as code. Where
units are given its dimensions are checked. "rates" gives the derivative of a state that is no compartment,
"rules" names an expression for other laws to use. A flux whose from or to is null comes from outside or
leaves. "covariates": {"wt": [[0, 62], [4, 79]]} holds each value for the interval that ends at its time.
A record means what it means to magnesia pk; cmt may be the name of a state. A reset returns the states to
their initial values. The model of the site's Equations page is such a file too; it wants times.
Prints times, states, outputs and the solver's counts.

Options:
  --export FORMAT  print the model instead of running it: json, latex, sbml (Level 3 Version 2, without
                   the records and with covariates at their first value), or js (a module
                   without dependencies that simulates it)
  --help           print this
`;

const formats: Readonly<Record<string, (lab: Lab) => string | Promise<string>>> = {
  json: (lab) => `${JSON.stringify(labFile(lab), null, 1)}\n`,
  latex: ({model}) => modelLatex(inferUnits(model)),
  sbml: (lab) => modelSbml(inferUnits(lab.model), initialOf(lab)),
  js: standaloneJs,
};

export const runCommand: Command = {
  name: "run",
  summary: "run a model that a file declares, or print it in another form",
  help,
  run: async (args, terminal) => {
    const {values, positionals} = parseArguments(args, {
      help: {type: "boolean", short: "h"},
      export: {type: "string"},
    });
    if (values.help) return help;
    const path = onePath("MODEL", positionals);
    const write = values.export === undefined ? null : formatOf(values.export);
    const {value: lab, problems} = checkLab(await readJson(path, terminal));
    if (lab === null) throw new InputError(...problems);
    if (write) return write(lab);
    if (lab.times.length === 0) throw new InputError("times: required");
    const result = runLab(lab, interpret(lab.model));
    const {times, states, outputs} = result;
    // JSON has no NaN: a run that holds one has failed
    refuseInfinite(times, [...Object.entries(states), ...Object.entries(outputs)]);
    return `${JSON.stringify(result)}\n`;
  },
};

function formatOf(name: string): (lab: Lab) => string | Promise<string> {
  const write = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (write) return write;
  const known = Object.keys(formats).join(", ");
  throw new InputError(`--export: must be one of ${known}, got ${JSON.stringify(name)}`);
}
