import type {Command} from "./command.js";
import {fitCommand} from "./fit.js";
import {InputError} from "./input-error.js";
import {ncaCommand} from "./nca.js";
import {populationCommand} from "./population.js";
import {pkCommand} from "./pk.js";
import {runCommand} from "./run.js";
import {sensitivityCommand} from "./sensitivity.js";
import {simulateCommand} from "./simulate.js";
import {validateCommand} from "./validate.js";
import {processTerminal, type Terminal} from "./terminal.js";

const commands: readonly Command[] = [
  simulateCommand,
  runCommand,
  pkCommand,
  ncaCommand,
  populationCommand,
  sensitivityCommand,
  fitCommand,
  validateCommand,
];

/** Exit codes: done, the input is wrong, the computation failed. */
const [done, wrongInput, failed] = [0, 1, 2];

/** Runs one command line and returns the exit code. Results go to standard output, all else to error. */
export async function main(
  [name, ...args]: readonly string[],
  terminal: Terminal = processTerminal,
): Promise<number> {
  try {
    terminal.print(await answer(name, args, terminal));
    return done;
  } catch (error) {
    if (error instanceof InputError) {
      terminal.print(error.answer);
      terminal.warn(`${error.problems.map(onOneLine).join("\n")}\n`);
      return wrongInput;
    }
    terminal.warn(`the computation failed: ${onOneLine((error as Error).message)}\n`);
    return failed;
  }
}

async function answer(
  name: string | undefined,
  args: readonly string[],
  terminal: Terminal,
): Promise<string> {
  if (name === "--help" || name === "-h") return help;
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    const got = name === undefined ? "none" : JSON.stringify(name);
    throw new InputError(`command: must be one of ${listed}, got ${got}; see magnesia --help`);
  }
  return command.run(args, terminal);
}

/** What a reader wrote may come back in a message: it moves no cursor and starts no line. */
const onOneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ");

const listed = commands.map(({name}) => name).join(", ");
const help = `Usage: magnesia COMMAND …

Compartment models of magnesium. Input is JSON or CSV, from a file or - for standard input;
the result goes to standard output, messages to standard error.

Commands:
${commands.map(({name, summary}) => `  ${name.padEnd(11)} ${summary}`).join("\n")}

magnesia COMMAND --help tells more.
Exit codes: ${done} done, ${wrongInput} the input is wrong, ${failed} the computation failed.
`;
