import {parseArgs, type ParseArgsConfig} from "node:util";
import {InputError} from "./input-error.js";

/** Splits a command line into options and the rest; an unknown option is an `InputError`. */
export function parseArguments<Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true});
  } catch (error) {
    const [, option] =
      /'(--[^' ]+)[^']*' argument is ambiguous/.exec((error as Error).message) ?? [];
    if (option !== undefined) {
      throw new InputError(`${option}: a value that begins with - is written ${option}=-…`);
    }
    const reason = ((error as Error).message.split(/[.\n]/)[0] ?? "").replace(/'/g, "");
    throw new InputError(reason.charAt(0).toLowerCase() + reason.slice(1));
  }
}

/** The one path that a command reads, "-" for standard input. */
export function onePath(name: string, [path, ...more]: readonly string[]): string {
  if (path !== undefined && more.length === 0) return path;
  const got = path === undefined ? 0 : 1 + more.length;
  throw new InputError(`${name}: must be one path or -, got ${got}`);
}
