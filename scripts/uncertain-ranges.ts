import type {Parameter} from "../models/engine/model.js";
import type {Tables} from "./data/tables.js";

/**
 * Parameters that are uncertain and were not fitted: grade B to D with a range. Left out is what is known
 * (grade A, whose range tells of people and not of ignorance), what the person or the reader sets, and
 * what only a hypothesis uses.
 */
export function uncertainRanges(rows: readonly Tables["parameters"][]): Record<string, Parameter> {
  const uncertain = rows.filter(
    ({fit, grade, source, low, high, meaning}) =>
      fit === undefined &&
      grade !== "A" &&
      source !== "person" &&
      low < high &&
      !meaning.startsWith("Hypothesis:"),
  );
  return Object.fromEntries(uncertain.map((row) => [row.name, row]));
}
