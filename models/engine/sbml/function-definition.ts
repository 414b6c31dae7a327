import {pureNumber} from "../dimension.js";
import type {Law} from "../model.js";
import {createLawWriter, math} from "./law-mathml.js";
import type {UnitList} from "./unit-list.js";
import {element, type Xml} from "./xml.js";

/** Functions of our language that MathML lacks, as laws of pure numbers. */
const bodies: Readonly<Record<string, {readonly of: readonly string[]; readonly law: Law}>> = {
  // a ratio first, since a unit has no power that is not known beforehand
  hill: {of: ["x", "k", "n"], law: "(x/k)^n/(1 + (x/k)^n)"},
  // log(1 + exp(x)), which for a large x would be too large
  softplus: {of: ["x"], law: "max(x, 0) + log(1 + exp(-abs(x)))"},
};

/** Defines a function that laws call (section 4.3). */
export function functionDefinition(name: string, units: UnitList): Xml {
  const body = bodies[name];
  if (body === undefined) throw new Error(`function ${name} has no form in SBML`);
  const known = new Map(body.of.map((argument) => [argument, pureNumber]));
  const law = createLawWriter(known, (argument) => argument, units).content(body.law, pureNumber);
  const bound = body.of.map((argument) => element("bvar", {}, [element("ci", {}, [argument])]));
  return element("functionDefinition", {id: name}, [math(element("lambda", {}, [...bound, law]))]);
}
