import type {PointAnswer, PointsTask} from "../trial/answer-points.js";
import {checkSensitivity} from "../trial/check-sensitivity.js";
import {runSensitivity, type SensitivityResult} from "../trial/run-sensitivity.js";
import type {Command} from "./command.js";
import {InputError} from "./input-error.js";
import {onWorkers, workerCount} from "./on-workers.js";
import {onePath, parseArguments} from "./parse-arguments.js";
import {readJson} from "./read-json.js";

const help = `Usage: magnesia sensitivity SPEC [--workers N]

Finds which uncertain parameters matter for the measures of a scenario or a declared model.
SPEC is a JSON file, or - for standard input:

  {"scenario": {"hours": 24, "doses": [{"timeH": 8, "form": "citrate", "elementalMg": 300}]},
   "vary": {"gut_vmax": {"distribution": "lognormal", "cv": 0.3},
            "renal_tm_factor": {"distribution": "uniform", "low": 0.9, "high": 1.1}},
   "method": "sobol", "rows": 256, "seed": 1}

It holds scenario (as for magnesia simulate) or model (as for magnesia run, with outputs, which are measured),
vary (as for magnesia population), and may hold method, rows and seed.
"sobol" shares out the variance of each measure: first is how much less it would vary if the parameter were
known, total how much it would vary still if all others were, each with its 95 % interval; it takes
rows (1024) x (parameters + 2) runs. "morris" ranks parameters by what moving each changes, mu (mean), muStar
(mean size) and sigma, in rows (20) x (parameters + 1) runs.
The same seed gives the same result, whatever the number of workers.

Options:
  --workers N  how many to run at one time; all cores unless told
  --help       print this
`;

export const sensitivityCommand: Command = {
  name: "sensitivity",
  summary: "find which uncertain parameters matter",
  help,
  run: async (args, terminal) => {
    const {values, positionals} = parseArguments(args, {
      help: {type: "boolean", short: "h"},
      workers: {type: "string"},
    });
    if (values.help) return help;
    const path = onePath("SPEC", positionals);
    const size = workerCount(values.workers);
    const {value: spec, problems} = checkSensitivity(await readJson(path, terminal));
    if (spec === null) throw new InputError(...problems);
    const result = await onWorkers<PointsTask, PointAnswer[], SensitivityResult>(
      {terminal, size, file: new URL("../trial/points.worker.ts", import.meta.url)},
      (pool, signal, show) =>
        runSensitivity(spec, pool, {signal, onProgress: (runs) => show(`${runs} runs`)}),
    );
    return `${JSON.stringify(result)}\n`;
  },
};
