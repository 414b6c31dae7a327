import {decimal} from "../schema/decimal.js";
import {type Lines, parseLines} from "../schema/parse-lines.js";
import type {Observations} from "./fit-spec.js";

/**
 * Reads times and values from a CSV text with a line of names. A row without a value is a sample that was
 * not taken. Null with every problem by row and column.
 */
export function readObservations(
  file: string,
  text: string,
  {time, value}: {readonly time: string; readonly value: string},
): {readonly observations: Observations | null; readonly problems: readonly string[]} {
  const table = tableOf(file, text);
  if (typeof table === "string") return {observations: null, problems: [table]};
  const {header, lines, problems: ragged} = table;
  const missing = [time, value]
    .filter((name) => !header.includes(name))
    .map((name) => `${file}: must have a column ${name}, got ${header.join(", ")}`);
  if (missing.length > 0) return {observations: null, problems: missing};
  const problems = [...ragged];
  const taken = lines.filter(({cells}) => cells[value]?.trim() !== "");
  const points = taken.map(({row, cells}) => {
    const numbers = [time, value].map((name) => {
      const written = cells[name]?.trim() ?? "";
      const number = decimal(written);
      if (!Number.isFinite(number)) {
        problems.push(
          `${file} row ${row}, ${name}: must be a number, got ${JSON.stringify(cells[name])}`,
        );
      }
      return number;
    });
    return {row, at: numbers[0] as number, y: numbers[1] as number}; // one for each name
  });
  if (points.length === 0) problems.push(`${file}: holds no value`);
  if (problems.length > 0) return {observations: null, problems};
  return {
    observations: {
      times: points.map(({at}) => at),
      values: points.map(({y}) => y),
      rows: points.map(({row}) => row),
    },
    problems: [],
  };
}

/** The lines of a table, or why there are none. */
function tableOf(file: string, text: string): Lines | string {
  try {
    return parseLines(file, text);
  } catch (error) {
    return (error as Error).message;
  }
}
