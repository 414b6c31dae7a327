import {type Dimension, dimensionOf} from "../dimension.js";
import type {Model} from "../model.js";
import {sbmlUnits} from "./unit-sbml.js";

/**
 * The unit of the states that are species: of all amounts and masses, which alone of our units may count
 * a species (section 4.2.2), the one that most states have, or the first of several. Null if no state
 * has such a unit.
 */
export function substanceOf(model: Model): Dimension | null {
  const counts = new Map<string, number>();
  for (const {unit} of Object.values(model.states)) {
    if (unit === "" || !isSubstance(dimensionOf(unit))) continue;
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  const found = [...counts].find(([, count]) => count === most);
  return found === undefined ? null : dimensionOf(found[0]);
}

const isSubstance = (dimension: Dimension): boolean => {
  const [only, ...others] = sbmlUnits(dimension);
  return (
    others.length === 0 &&
    only !== undefined &&
    only.exponent === 1 &&
    ["mole", "gram"].includes(only.kind)
  );
};
