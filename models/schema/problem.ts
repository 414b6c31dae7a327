/** Keys and indexes that lead from a value to one of its parts. */
export type Path = readonly (string | number)[];

/** Something wrong at one place of an input. */
export interface Problem {
  readonly path: Path;
  /** What was expected there, for example "must be 0 to 2000 mg" or "unknown key". */
  readonly text: string;
  /** Whether the sentence ends in the value that was given. */
  readonly showsValue: boolean;
}

export const wrongValue = (path: Path, text: string): Problem => ({path, text, showsValue: true});
export const wrongPlace = (path: Path, text: string): Problem => ({path, text, showsValue: false});

/** `doses[2].elementalMg: must be 0 to 2000 mg, got -5`; `root` is what the whole input is called. */
export function sentence({path, text, showsValue}: Problem, input: unknown, root: string): string {
  const got = showsValue ? `, got ${valueText(valueAt(input, path))}` : "";
  return `${pathText(path) || root}: ${text}${got}`;
}

export function pathText(path: Path): string {
  return path
    .map((key, i) => {
      if (typeof key === "number") return `[${key}]`;
      if (!/^[A-Za-z_$][\w$-]*$/.test(key)) return `[${JSON.stringify(key)}]`;
      return i === 0 ? key : `.${key}`;
    })
    .join("");
}

function valueAt(input: unknown, path: Path): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key]; // any object may be asked for any key
  }
  return value;
}

function valueText(value: unknown): string {
  if (typeof value === "string") {
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  }
  if (Array.isArray(value))
    return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "function") return "a function";
  return String(value);
}
