import {checkPopulation} from "../population/check-population.js";
import {
  type PopulationResult,
  runPopulation,
  type SubjectsTask,
} from "../population/run-population.js";
import type {Outcome} from "../population/subject.js";
import {subjectTable} from "../population/table.js";
import type {Command} from "./command.js";
import {InputError} from "./input-error.js";
import {onWorkers, workerCount} from "./on-workers.js";
import {onePath, parseArguments} from "./parse-arguments.js";
import {readJson} from "./read-json.js";
import {tableWriterOf} from "./write-table.js";

const help = `Usage: magnesia population SPEC [--out FILE.csv|FILE.parquet] [--workers N]

Runs many people, each with parameters of their own, through a scenario or a declared model.
SPEC is a JSON file, or - for standard input:

  {"scenario": {"hours": 24, "doses": [{"timeH": 8, "form": "citrate", "elementalMg": 300}]},
   "subjects": 100, "seed": 1, "people": "adults",
   "vary": {"renal_tm_factor": {"distribution": "lognormal", "cv": 0.06, "low": 0.8, "high": 1.2}}}

It holds scenario (as for magnesia simulate) or model (as for magnesia run), subjects, and may hold seed (1),
people ("adults": age, sex, weight, filtration and diet of adults of the United States; only with a scenario),
vary, correlations ([["renal_tm_factor", "gut_vmax", 0.3]]), quantiles (0.05, 0.5, 0.95), traces (how many
subjects to show in full) and compare (a second scenario or model for the same people).
A parameter varies around its usual value: lognormal with a cv, normal with an sd, each cut at low and high
where they are given, or uniform from low to high.
The same seed gives the same people, whatever the number of workers and whatever else is asked.
Prints times, bands (quantiles by series), traces, subjects (person, parameters, measures), and those that
failed; with compare also what changes in each subject, with its 95 % interval.

Options:
  --out FILE   write a row for each subject too, as CSV or Parquet by the name of the file
  --workers N  how many to run at one time; all cores unless told
  --help       print this
`;

export const populationCommand: Command = {
  name: "population",
  summary: "run many people, each with parameters of their own",
  help,
  run: async (args, terminal) => {
    const {values, positionals} = parseArguments(args, {
      help: {type: "boolean", short: "h"},
      out: {type: "string"},
      workers: {type: "string"},
    });
    if (values.help) return help;
    const path = onePath("SPEC", positionals);
    const workers = workerCount(values.workers);
    const writeTable = values.out === undefined ? null : tableWriterOf("--out", values.out);
    const {value: spec, problems} = checkPopulation(await readJson(path, terminal));
    if (spec === null) throw new InputError(...problems);
    const result = await onWorkers<SubjectsTask, Outcome[], PopulationResult>(
      {terminal, size: workers, file: new URL("../population/subjects.worker.ts", import.meta.url)},
      (pool, signal, show) =>
        runPopulation(spec, pool, {
          signal,
          onProgress: (done, of) => show(`${done} of ${of} subjects`),
        }),
    );
    for (const {subject, error} of result.failed)
      terminal.warn(`subject ${subject} failed: ${error}\n`);
    writeTable?.(subjectTable(result));
    return `${JSON.stringify(result)}\n`;
  },
};
