import {readFileSync} from "node:fs";
import {createCheck} from "../../models/schema/check.js";
import {sentence} from "../../models/schema/problem.js";
import {parseLines} from "../../models/schema/parse-lines.js";
import {type Place, type ReadText, type Values, tableProblems} from "./rules.js";
import {type TableName, type Tables, schemas} from "./tables.js";

/** The rows of a table of data/, numbers read and empty cells left out; throws every problem, a line each. */
export function readTable<N extends TableName>(name: N, read: ReadText = readFile): Tables[N][] {
  const schema = schemas[name];
  const properties = schema.properties ?? {};
  const file = `data/${name}.csv`;
  const {header, lines, problems} = parseLines(file, read(name));
  const misnamed = misnamedColumns(file, header, Object.keys(properties));
  if (misnamed.length > 0) throw new Error(misnamed.join("\n"));
  const check = createCheck(schema);
  const rows = lines.map(({cells}) => valuesOf(cells, properties));
  const place: Place = (i, column) => `${file} row ${lines[i]?.row} column ${column}`;
  const misfits = rows.flatMap((row, i) =>
    check(row).map((problem) => {
      const column = String(problem.path[0]);
      return sentence({...problem, path: []}, row[column], place(i, column));
    }),
  );
  const all = [...problems, ...misfits, ...tableProblems(name, rows, place, read)];
  if (all.length > 0) throw new Error(all.join("\n"));
  return rows as unknown as Tables[N][]; // the schema has just said so
}

const readFile: ReadText = (name) =>
  readFileSync(new URL(`../../data/${name}.csv`, import.meta.url), "utf8");

const misnamedColumns = (
  file: string,
  header: readonly string[],
  columns: readonly string[],
): string[] => [
  ...columns
    .filter((name) => !header.includes(name))
    .map((name) => `${file}: column ${name} is missing`),
  ...header
    .filter((name, i) => !columns.includes(name) || header.indexOf(name) < i)
    .map((name) => `${file}: unknown column ${name}`),
];

/** Text becomes a number where the schema asks for one and it is one; an empty cell is absent. */
function valuesOf(
  cells: Readonly<Record<string, string>>,
  properties: Readonly<Record<string, {type?: string}>>,
): Values {
  const filled = Object.entries(cells).filter(([, text]) => text !== "");
  return Object.fromEntries(
    filled.map(([column, text]) => {
      const type = properties[column]?.type;
      const number = type === "number" || type === "integer" ? Number(text) : NaN;
      return [column, Number.isFinite(number) ? number : text];
    }),
  );
}
