import {type Dimension, dimensionOf} from "./dimension.js";
import type {Model, Rule} from "./model.js";
import {parseMath} from "./parse.js";
import {dimension} from "./units.js";

/**
 * A model whose rules and outputs have units where nobody said them and their laws tell: a rule of mg/L
 * where mg are divided by L. The model must be without problems.
 */
export function inferUnits(model: Model): Model {
  const units = new Map<string, Dimension | "any">([["t", read(model.timeUnit)]]);
  for (const part of [model.parameters, model.states, model.rules]) {
    for (const [name, {unit}] of Object.entries(part)) units.set(name, read(unit));
  }
  const found = (rule: Rule): Rule => {
    if (rule.unit !== "") return rule;
    const own = dimension(parseMath(rule.law), units);
    return own === "any" ? rule : {...rule, unit: unitText(own)};
  };
  let rules: Record<string, Rule> = {...model.rules};
  // rules use one another: each pass knows the units that the one before found
  for (let known = -1; known < knownIn(rules);) {
    known = knownIn(rules);
    rules = mapped(rules, found);
    for (const [name, {unit}] of Object.entries(rules)) units.set(name, read(unit));
  }
  return {...model, rules, outputs: mapped(model.outputs, found)};
}

const knownIn = (rules: Readonly<Record<string, Rule>>): number =>
  Object.values(rules).filter(({unit}) => unit !== "").length;

const read = (unit: string): Dimension | "any" => (unit === "" ? "any" : dimensionOf(unit));

const mapped = (rules: Readonly<Record<string, Rule>>, f: (rule: Rule) => Rule) =>
  Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, f(rule)]));

/** `mg/L` as units are written here; "1" for a pure number. */
function unitText(own: Dimension): string {
  const factor = ([name, power]: readonly [string, number]): string =>
    Math.abs(power) === 1 ? name : `${name}^${Math.abs(power)}`;
  const above = [...own].filter(([, power]) => power > 0).map(factor);
  const below = [...own].filter(([, power]) => power < 0).map(factor);
  const top = above.join("*") || "1";
  if (below.length === 0) return top;
  return `${top}/${below.length === 1 ? below.join("") : `(${below.join("*")})`}`;
}
