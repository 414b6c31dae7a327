import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";

/** The parameter sets of data/ensemble.csv, a column for each parameter; throws naming what is no number. */
export function readEnsemble(parameters: Readonly<Record<string, unknown>>): {
  names: string[];
  rows: number[][];
} {
  const text = readFileSync(new URL("../data/ensemble.csv", import.meta.url), "utf8");
  const [names = [], ...lines] = parse(text) as string[][]; // without options: rows of cells
  const problems = names
    .filter((name) => !(name in parameters))
    .map((name) => `data/ensemble.csv: no parameter ${name}`);
  const rows = lines.map((cells, i) =>
    cells.map((cell, j) => {
      const value = Number(cell);
      if (cell === "" || !Number.isFinite(value)) {
        problems.push(
          `data/ensemble.csv row ${i + 2} column ${names[j]}: must be a number, got ${cell}`,
        );
      }
      return value;
    }),
  );
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return {names, rows};
}
