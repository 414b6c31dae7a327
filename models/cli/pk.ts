import {checkPkCase, type PkResult, runPkCase} from "../pk/pk-case.js";
import type {Command} from "./command.js";
import {InputError, PartlyWrong} from "./input-error.js";
import {onePath, parseArguments} from "./parse-arguments.js";
import {readJson} from "./read-json.js";

const help = `Usage: magnesia pk CASE

Runs a classic compartment model under an event table, with the meaning that NONMEM gives it.
CASE is a JSON file, or - for standard input: one case, or a list of them.

  {"params": {"CL": 5, "V": 50, "KA": 1.2},
   "records": [{"time": 0, "evid": 1, "amt": 100, "cmt": 1, "ii": 12, "addl": 5}],
   "output": {"cmt": 2, "divideBy": 50}, "times": [0, 1, 2], "method": "closed"}

The names of params choose the model: CL V; CL V1 Q V2; CL V1 Q2 V2 Q3 V3; each with KA for a gut in
front, compartment 1; CL V KTR N for N transits; PS UP QB VE VC VP CL for plasma, brain fluid and CSF;
VMAX KM V for saturable elimination. A record may hold time, evid (0 observation, 1 dose, 2 other, 3 reset,
4 reset and dose), amt, cmt, rate (above 0; -1 is R, -2 is D), ii, addl, ss (1, 2), F, lag, D and R.
Prints times, conc and the amounts of all compartments. In a list a case that is wrong gives its error in
its place, and the program ends with 1.

Options:
  --help  print this

"method": "ode" is the solver in place of the closed form.
`;

type Answer = {readonly result: PkResult} | {readonly problems: readonly string[]};

export const pkCommand: Command = {
  name: "pk",
  summary: "run a classic model under an event table",
  help,
  run: async (args, terminal) => {
    const {values, positionals} = parseArguments(args, {help: {type: "boolean", short: "h"}});
    if (values.help) return help;
    const input = await readJson(onePath("CASE", positionals), terminal);
    if (!Array.isArray(input)) {
      const answer = answerTo(input);
      if ("problems" in answer) throw new InputError(...answer.problems);
      return `${JSON.stringify(answer.result)}\n`;
    }
    const answers = (input as readonly unknown[]).map((one) => {
      try {
        return answerTo(one);
      } catch (error) {
        return {problems: [(error as Error).message]}; // one that fails takes no other with it
      }
    });
    const shown = answers.map((one) =>
      "result" in one ? one.result : {error: one.problems.join("; ")},
    );
    const text = `${JSON.stringify(shown)}\n`;
    const problems = answers.flatMap((one, i) =>
      "problems" in one ? one.problems.map((problem) => `[${i}]: ${problem}`) : [],
    );
    if (problems.length > 0) throw new PartlyWrong(text, ...problems);
    return text;
  },
};

function answerTo(input: unknown): Answer {
  const {value: pkCase, problems} = checkPkCase(input);
  if (pkCase === null) return {problems};
  try {
    return {result: finite(runPkCase(pkCase))};
  } catch (error) {
    if (error instanceof RangeError) return {problems: [error.message]}; // no closed form
    throw error;
  }
}

/** JSON has no NaN: a case that holds one has failed. */
function finite(result: PkResult): PkResult {
  const i = result.amounts.findIndex((row) => !row.every(Number.isFinite));
  if (i >= 0) throw new RangeError(`not finite at time ${result.times[i]}`);
  return result;
}
