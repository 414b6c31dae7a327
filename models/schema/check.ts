import {type OutputUnit, type Schema as ValidatorSchema, Validator} from "@cfworker/json-schema";
import {type Path, type Problem, pathText, wrongPlace} from "./problem.js";
import {problemsOf} from "./problems-of.js";
import type {Schema} from "./schema.js";

/** Finds what is wrong with a value of JSON: all of it, at most one problem a place. */
export type Check = (value: unknown) => Problem[];

/** The check that a schema stands for. It interprets the schema, so it runs where eval is forbidden. */
export function createCheck(schema: Schema): Check {
  const validators = [false, true].map(
    // the validator's own type asks for lists it could write to; it only reads them
    (stopsEarly) => new Validator(schema as ValidatorSchema, "2020-12", stopsEarly),
  );
  return (value) => {
    const complaints = unitsOf(validators, value);
    if (complaints === null) return [wrongPlace([], "too many problems to list")];
    const units = firstOf(complaints, (unit) => `${unit.keyword} ${unit.instanceLocation}`);
    const problems = units.flatMap((unit) => problemsOf(unit, schema, value));
    return firstOf(withoutOpenChoices(units, problems), ({path}) => pathText(path));
  };
}

/** The validator's complaints; only the first of each list where there are too many for its stack. */
function unitsOf(validators: readonly Validator[], value: unknown): OutputUnit[] | null {
  for (const validator of validators) {
    try {
      return validator.validate(value).errors;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return null;
}

/** A value that fits none of several choices is judged by its parts where a choice looked into it. */
function withoutOpenChoices(units: readonly OutputUnit[], problems: readonly Problem[]): Problem[] {
  const choices = units.filter(({keyword}) => keyword === "anyOf");
  if (choices.length === 0) return [...problems];
  const isChoice = new Set(choices.map(({instanceLocation}) => instanceLocation));
  const isOpen = new Set(problems.flatMap(({path}) => path.map((_, i) => place(path.slice(0, i)))));
  return problems.filter(({path}) => !(isChoice.has(place(path)) && isOpen.has(place(path))));
}

/** A path as the validator writes it; no key of a schema here needs escaping. */
const place = (path: Path): string => ["#", ...path].join("/");

function firstOf<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const item of items) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item);
  return [...seen.values()];
}
