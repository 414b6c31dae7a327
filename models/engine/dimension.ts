import {all, create} from "./mathjs.js";

/**
 * The unit of an expression, as powers of the units written in it: `mmol/(L*h)` is mmol 1, L -1, h -1.
 * Units are compared by name, so `mg` beside `kg` is a mismatch: laws hold no conversion factors.
 */
export type Dimension = ReadonlyMap<string, number>;

export const pureNumber: Dimension = new Map();

const math = create(all ?? {});
math.createUnit("kcal"); // a measure of food here, never turned into work

const known = new Map<string, Dimension>([["1", pureNumber]]);

/** Reads a unit; throws where mathjs does not know it. */
export function dimensionOf(unit: string): Dimension {
  let dimension = known.get(unit);
  if (dimension === undefined) {
    // the factors of a parsed unit are not in the types of mathjs
    if (/^\s*(?!1\s*\/)[-+.\d]/.test(unit)) throw new Error(`${unit} has a number in front`);
    const {units} = math.unit(unit) as unknown as {units: readonly Factor[]};
    dimension = units.reduce(
      (d, f) => times(d, `${f.prefix.name}${f.unit.name}`, f.power),
      pureNumber,
    );
    known.set(unit, dimension);
  }
  return dimension;
}

interface Factor {
  readonly unit: {readonly name: string};
  readonly prefix: {readonly name: string};
  readonly power: number;
}

/** a · b^power */
export const combine = (a: Dimension, b: Dimension, power: number): Dimension =>
  [...b].reduce((d, [name, exponent]) => times(d, name, power * exponent), a);

export const raise = (a: Dimension, power: number): Dimension => combine(pureNumber, a, power);

export const sameDimension = (a: Dimension, b: Dimension): boolean => combine(a, b, -1).size === 0;

export const dimensionText = (d: Dimension): string =>
  d.size === 0
    ? "a pure number"
    : [...d].map(([name, power]) => (power === 1 ? name : `${name}^${power}`)).join(" ");

function times(d: Dimension, name: string, power: number): Dimension {
  const sum = (d.get(name) ?? 0) + power;
  const next = new Map(d);
  if (Math.abs(sum) < 1e-12) next.delete(name);
  else next.set(name, sum);
  return next;
}
