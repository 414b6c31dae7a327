import type {Export} from "./export.js";
import {bodyId} from "./ids.js";
import {element, notes, type Xml} from "./xml.js";

/** States that are amounts, counted in one compartment and not diluted in it (section 4.6). */
export function speciesOf({model, initial, ids, units, substance, isSpecies}: Export): Xml[] {
  return Object.entries(model.states)
    .filter(([name]) => isSpecies(name))
    .map(([name, {meaning}]) => {
      const attributes = {
        id: ids.state(name),
        name,
        compartment: bodyId,
        initialAmount: initialOf(initial, name),
        substanceUnits: substance === null ? undefined : units.id(substance),
        hasOnlySubstanceUnits: true,
        boundaryCondition: false,
        constant: false,
      };
      return element("species", attributes, notes(meaning));
    });
}

/** The compartment has no part in any law: it is there because a species must be in one. */
export const compartment = (): Xml =>
  element(
    "compartment",
    {id: bodyId, spatialDimensions: 3, size: 1, units: "litre", constant: true},
    notes("Holds every species; no law refers to it."),
  );

/** Undefined where nobody said it. */
export const initialOf = (
  initial: Readonly<Record<string, number>>,
  state: string,
): number | undefined => (Object.hasOwn(initial, state) ? initial[state] : undefined);
