import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";

export type Row = Readonly<Record<string, string>>;

/** The rows of a table in data/, by column name; csv-parse refuses ragged lines with their number. */
export function readRows(name: string): Row[] {
  const text = readFileSync(new URL(`../data/${name}.csv`, import.meta.url), "utf8");
  return parse(text, {columns: true, skip_empty_lines: true}) as Row[];
}

/** Reads cells of one row; a bad one is an error that names file, row and column. */
export function cells(table: string, row: Row, index: number) {
  const place = (column: string) => `data/${table}.csv row ${index + 2} column ${column}`;
  const text = (column: string): string => {
    const value = row[column];
    if (value === undefined || value === "") throw new Error(`${place(column)}: missing`);
    return value;
  };
  const number = (column: string): number => {
    const value = Number(text(column));
    if (!Number.isFinite(value)) {
      throw new Error(`${place(column)}: expected a number, got ${row[column]}`);
    }
    return value;
  };
  const oneOf = <T extends string>(column: string, allowed: readonly T[]): T => {
    const found = allowed.find((name) => name === text(column));
    if (found === undefined) {
      throw new Error(
        `${place(column)}: expected one of ${allowed.join(", ")}, got ${row[column]}`,
      );
    }
    return found;
  };
  return {place, text, number, oneOf};
}
