import {parse} from "csv-parse/sync";

/** A line of a table with its number in the file; the line of names is row 1. */
export interface Line {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface Lines {
  readonly header: readonly string[];
  readonly lines: readonly Line[];
  readonly problems: readonly string[];
}

/** The lines of a table by column. */
export function parseLines(file: string, text: string): Lines {
  const [names, ...records] = recordsOf(file, text);
  const header = names?.record ?? [];
  const whole = records.filter(({record}) => record.length === header.length);
  const ragged = records.filter(({record}) => record.length !== header.length);
  return {
    header,
    lines: whole.map(({row, record}) => ({
      row,
      cells: Object.fromEntries(header.map((name, i) => [name, record[i] ?? ""])),
    })),
    problems: ragged.map(
      ({row, record}) =>
        `${file} row ${row}: must have ${header.length} cells, got ${record.length}`,
    ),
  };
}

function recordsOf(file: string, text: string): {row: number; record: string[]}[] {
  const options = {info: true, relax_column_count: true, skip_empty_lines: true} as const;
  try {
    // the types of csv-parse forget what info does
    const parsed = parse(text, options) as unknown as {info: {lines: number}; record: string[]}[];
    return parsed.map(({info, record}) => ({row: info.lines, record}));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, {cause: error});
  }
}
