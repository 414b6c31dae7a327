import {writeFileSync} from "node:fs";
import {stringify} from "csv-stringify/sync";
import {parquetWriteBuffer} from "hyparquet-writer";
import type {Cell, SubjectTable} from "../population/table.js";
import {InputError} from "./input-error.js";

type Writer = (table: SubjectTable) => string | Uint8Array;

const writers: Readonly<Record<string, Writer>> = {
  csv: ({columns, rows}) => stringify([columns, ...rows].map((row) => [...row])),
  parquet: ({columns, rows}) =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: columns.map((name, j) => {
          const data = rows.map((row) => row[j] ?? null);
          return {name, data, type: typeOf(data)};
        }),
      }),
    ),
};

const typeOf = (data: readonly Cell[]): "STRING" | "DOUBLE" =>
  data.every((cell) => cell === null || typeof cell === "string") ? "STRING" : "DOUBLE";

/** Writes a table to a file in the format that its name ends in. Throws an `InputError` for another. */
export function tableWriterOf(option: string, path: string): (table: SubjectTable) => void {
  const ending = path.split(".").at(-1)?.toLowerCase() ?? "";
  const writer = Object.hasOwn(writers, ending) ? writers[ending] : undefined;
  if (!writer) {
    const known = Object.keys(writers)
      .map((name) => `.${name}`)
      .join(" or ");
    throw new InputError(`${option}: must end in ${known}, got ${JSON.stringify(path)}`);
  }
  return (table) => {
    try {
      writeFileSync(path, writer(table));
    } catch (error) {
      throw new InputError(`${option}: cannot write ${path}, ${(error as Error).message}`);
    }
  };
}
