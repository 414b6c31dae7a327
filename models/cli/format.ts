import {parseArguments} from "./parse-arguments.js";

type Writer<T> = (value: T) => string;

/** What a command was asked that prints in a format: help, or its inputs, and how to write the answer. */
export interface FormatRequest<T> {
  readonly wantsHelp: boolean;
  readonly inputs: readonly string[];
  /** Null where `--format` names no writer; `problems` says so. */
  readonly write: Writer<T> | null;
  readonly problems: readonly string[];
}

/** Reads `--format` and `--help`, JSON unless told. */
export function parseFormat<T>(
  args: readonly string[],
  writers: Readonly<Record<string, Writer<T>>>,
): FormatRequest<T> {
  const {values, positionals} = parseArguments(args, {
    format: {type: "string", default: "json"},
    help: {type: "boolean", short: "h"},
  });
  const {format, help = false} = values;
  const write = Object.hasOwn(writers, format) ? (writers[format] ?? null) : null;
  const names = Object.keys(writers).join(" or ");
  const problem = `--format: must be ${names}, got ${JSON.stringify(format)}`;
  return {wantsHelp: help, inputs: positionals, write, problems: write === null ? [problem] : []};
}
