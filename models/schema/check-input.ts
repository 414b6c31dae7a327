import type {Check} from "./check.js";
import {jsonCopy} from "./json-copy.js";
import {pathText, type Problem, sentence, wrongPlace, wrongValue} from "./problem.js";

/** What may be used, or every reason why it may not: one line each. */
export type Checked<T> =
  | {readonly value: T; readonly problems: readonly []}
  | {readonly value: null; readonly problems: readonly string[]};

type Fields = Record<string, unknown>;

/**
 * Finds everything that is wrong with what claims to be a T, each place once: by its schema, and by the
 * rules that a schema cannot say, which know more. `root` is what the whole input is called.
 */
export function checkInput<T>(
  input: unknown,
  root: string,
  check: Check,
  rules: (copy: Fields) => readonly Problem[],
): Checked<T> {
  const refused = (wrong: readonly Problem[]): Checked<T> => {
    const listed = wrong.slice(0, mostListed).map((one) => sentence(one, input, root));
    const rest = wrong.length - listed.length;
    return {value: null, problems: rest > 0 ? [...listed, `and ${rest} more`] : listed};
  };
  const copy = jsonCopy(input);
  if (copy === undefined && typeof input === "object") {
    return refused([wrongPlace([], "must be plain data, as JSON holds it")]);
  }
  if (typeof copy !== "object" || copy === null || Array.isArray(copy)) {
    return refused([wrongValue([], "must be an object")]);
  }
  const problems = new Map<string, Problem>();
  for (const problem of [...check(copy), ...rules(copy as Fields)]) {
    problems.set(pathText(problem.path), problem);
  }
  if (problems.size > 0) return refused([...problems.values()]);
  return {value: copy as T, problems: []}; // the schema describes one
}

/** A table may be wrong in every row. */
const mostListed = 100;

export const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** NaN for all that is no number, which no comparison holds of. */
export const numberOf = (value: unknown): number => (typeof value === "number" ? value : NaN);
