import {unit as readUnit} from "../mathjs.js";
import type {Dimension} from "../dimension.js";

/** One factor of a unit: (multiplier · 10^scale · kind)^exponent (section 4.4). */
export interface SbmlUnit {
  readonly kind: string;
  readonly exponent: number;
  readonly scale: number;
  readonly multiplier: number;
}

/** The factors of a unit in the base units of SBML; an error that names what it cannot express. */
export function sbmlUnits(dimension: Dimension): SbmlUnit[] {
  return [...dimension].flatMap(([name, exponent]) =>
    factorsOf(name).map((factor) => ({...factor, exponent: factor.exponent * exponent})),
  );
}

/** The kinds of unit in SBML (section 4.4), none of which may be defined again. */
export const unitKinds: readonly string[] = (
  "ampere avogadro becquerel candela coulomb dimensionless farad gram gray henry hertz item joule " +
  "katal kelvin kilogram litre lumen lux metre mole newton ohm pascal radian second siemens " +
  "sievert steradian tesla volt watt weber"
).split(" ");

function factorsOf(name: string): SbmlUnit[] {
  if (name === "kcal") return [{kind: "joule", exponent: 1, scale: 0, multiplier: 4184}];
  const {unit, prefix} = measureOf(name);
  const scale = Math.round(Math.log10(prefix.value));
  const isTen = Number(`1e${scale}`) === prefix.value;
  const sized = (value: number) =>
    isTen ? {scale, multiplier: value} : {scale: 0, multiplier: value * prefix.value};
  const alike = kinds.find(([, sample]) => sameMeasure(measureOf(sample).unit, unit));
  if (alike !== undefined) {
    const [kind, sample] = alike;
    return [{kind, exponent: 1, ...sized(unit.value / measureOf(sample).unit.value)}];
  }
  const bases = unit.dimensions.flatMap((exponent, i) => {
    if (exponent === 0) return [];
    const kind = baseKinds[i];
    if (kind === undefined) throw new Error(`SBML cannot express the unit ${name}`);
    return [{kind, exponent, scale: 0, multiplier: 1}];
  });
  return [{kind: "dimensionless", exponent: 1, ...sized(unit.value)}, ...bases];
}

/** Kinds of SBML with a unit of mathjs of the same size, the usual one of a measure first. */
const kinds: readonly (readonly [kind: string, sample: string])[] = [
  ["mole", "mol"],
  ["litre", "L"],
  ["gram", "g"],
  ["second", "s"],
  ["metre", "m"],
  ["ampere", "A"],
  ["kelvin", "K"],
  ["candela", "cd"],
  ["radian", "rad"],
  ["joule", "J"],
  ["volt", "V"],
  ["watt", "W"],
  ["newton", "N"],
  ["pascal", "Pa"],
  ["coulomb", "C"],
  ["farad", "F"],
  ["ohm", "ohm"],
  ["siemens", "S"],
  ["henry", "H"],
  ["weber", "Wb"],
  ["tesla", "T"],
  ["hertz", "Hz"],
];

/** In the order of a unit of mathjs; the last of those, information, has none. */
const baseKinds = "kilogram metre second ampere kelvin candela mole radian".split(" ");

/** A measure with an offset, as degrees Celsius, is no product of units. */
function measureOf(name: string): Measure {
  // what a parsed unit is made of is not in the types of mathjs
  const [measure] = (readUnit(name) as unknown as {units: readonly Measure[]}).units;
  if (measure === undefined || measure.unit.offset !== 0) {
    throw new Error(`SBML cannot express the unit ${name}`);
  }
  return measure;
}

const sameMeasure = (a: Measure["unit"], b: Measure["unit"]): boolean =>
  a.dimensions.every((exponent, i) => exponent === b.dimensions[i]);

interface Measure {
  readonly unit: {
    /** In SI base units. */
    readonly value: number;
    readonly offset: number;
    readonly dimensions: readonly number[];
  };
  readonly prefix: {readonly value: number};
}
