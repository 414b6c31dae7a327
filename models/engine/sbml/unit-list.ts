import {type Dimension, dimensionOf} from "../dimension.js";
import {sbmlUnits, unitKinds} from "./unit-sbml.js";
import {element, type Xml} from "./xml.js";

/** The units that a document needs, defined as they are asked for. */
export interface UnitList {
  /** Of a dimension; undefined where nobody said which, so that the attribute is left out. */
  readonly id: (dimension: Known) => string | undefined;
  readonly definitions: () => Xml[];
}

/** The unit of something, or "any" where none was said. */
export type Known = Dimension | "any";

export const knownUnit = (unit: string): Known => (unit === "" ? "any" : dimensionOf(unit));

/**
 * Units have a space of names of their own, but many tools show them beside the others: an id that the
 * model uses (`isTaken`) is not taken again.
 */
export function createUnitList(isTaken: (id: string) => boolean): UnitList {
  const ids = new Map<string, string>();
  const definitions = new Map<string, Xml>();
  const define = (dimension: Dimension): string => {
    let id = idOf(dimension);
    while (isTaken(id) || definitions.has(id) || unitKinds.includes(id)) id += "_unit";
    const factors = sbmlUnits(dimension).map((factor) => element("unit", {...factor}));
    const attributes = {id, name: nameOf(dimension)};
    definitions.set(
      id,
      element("unitDefinition", attributes, [element("listOfUnits", {}, factors)]),
    );
    return id;
  };
  return {
    id: (dimension) => {
      if (dimension === "any") return undefined;
      if (dimension.size === 0) return "dimensionless";
      const name = nameOf(dimension);
      const id = ids.get(name) ?? define(dimension);
      ids.set(name, id);
      return id;
    },
    definitions: () => [...definitions.values()],
  };
}

/** mmol L^-1 h^-1 is mmol_per_L_h. */
function idOf(dimension: Dimension): string {
  const parts = (sign: 1 | -1) =>
    sorted(dimension)
      .filter(([, power]) => power * sign > 0)
      .map(([name, power]) => `${name}${power * sign === 1 ? "" : power * sign}`);
  const [above, below] = [parts(1), parts(-1)];
  const text = [...above, ...(below.length > 0 ? ["per", ...below] : [])].join("_");
  return text.replace(/[^A-Za-z0-9_]/g, "_");
}

const nameOf = (dimension: Dimension): string =>
  sorted(dimension)
    .map(([name, power]) => (power === 1 ? name : `${name}^${power}`))
    .join(" ");

/** What stands above the line first, so that a unit has one name however a law arrives at it. */
const sorted = (dimension: Dimension): [string, number][] =>
  [...dimension].sort(([a, p], [b, q]) => Math.sign(q) - Math.sign(p) || (a < b ? -1 : 1));
