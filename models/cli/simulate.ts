import {refuseInfinite} from "../engine/refuse-infinite.js";
import {checkScenario} from "../magnesium/check-scenario.js";
import {conditionNames, formNames, medicineNames} from "../magnesium/names.js";
import type {Result} from "../magnesium/scenario.js";
import {simulate} from "../magnesium/simulate.js";
import type {Command} from "./command.js";
import {csvOf} from "./csv.js";
import {parseFormat} from "./format.js";
import {InputError} from "./input-error.js";
import {readJson} from "./read-json.js";

/** Names in lines of at most 100 characters. */
function listed(names: readonly string[]): string {
  return names.join(", ").replace(/(.{60,85},) /g, "$1\n  ");
}

const help = `Usage: magnesia simulate SCENARIO [--format json|csv]

Runs a scenario: a person, their meals, and the doses of magnesium they take.
SCENARIO is a JSON file, or - for standard input. Only "hours" is required:

  {"hours": 24, "doses": [{"timeH": 8, "form": "citrate", "elementalMg": 300}]}

It may hold: version, hours, outputEveryH or outputTimes, startClockH, person (sex, ageYears, weightKg,
gfrMlMin, status, conditions, medicines), diet ("default", "none" or meals: timeH, kcal, mgMg, phytateMmol,
everyH, count), doses (timeH, form, one of elementalMg, mmol, saltMg; everyH, count), infusions (startH,
durationH, mmol), clampPlasma, hypotheses, parameters, solver. Times are hours since time 0; startClockH is
the clock then. A dose is given count times (once), a meal with everyH until the end unless it has a count.
An unknown key is refused.

Forms: ${listed(formNames)}.
Conditions: ${listed(conditionNames)}.
Medicines: ${listed(medicineNames)}.

Options:
  --format json|csv  the whole result (json, the default), or its time courses as a table
  --help             print this
`;

const writers: Readonly<Record<string, (result: Result) => string>> = {
  json: (result) => `${JSON.stringify(result)}\n`,
  csv: csvOf,
};

export const simulateCommand: Command = {
  name: "simulate",
  summary: "run a scenario: a person, meals, doses",
  help,
  run: async (args, terminal) => {
    const {wantsHelp, inputs, write, problems: wrongFormat} = parseFormat(args, writers);
    if (wantsHelp) return help;
    const [path] = inputs;
    const problems = [
      ...wrongFormat,
      ...(inputs.length === 1 ? [] : [`SCENARIO: must be one path or -, got ${inputs.length}`]),
    ];
    if (write === null || path === undefined || problems.length > 0)
      throw new InputError(...problems);
    const {scenario, problems: wrong} = checkScenario(await readJson(path, terminal));
    if (scenario === null) throw new InputError(...wrong);
    const result = simulate(scenario);
    refuseInfinite(result.times, Object.entries(result.series)); // JSON has no NaN
    return write(result);
  },
};
