import type {Mark} from "../../models/engine/latex/family.js";
import type {Notation} from "../../models/engine/latex/glyph.js";
import type {Model} from "../../models/engine/model.js";
import type {ConservedData} from "../../src/lib/equations/data.js";
import {mathml} from "./mathml.js";

/** What the states of each organ hold together, as one sum that nothing but what is taken can change. */
export function conservedData(
  model: Model,
  members: readonly string[],
  {notation, mark}: {notation: Notation; mark: Mark},
): ConservedData {
  const kinds = new Set(members.map((name) => notation.symbol(name).at?.["k"]));
  const [kind] = kinds;
  const only = kinds.size === 1 && kind !== undefined ? `, ${kind}` : "";
  const parts = (model.organs ?? [])
    .map(({title, states}) => ({title, own: states.filter((state) => members.includes(state))}))
    .filter(({own}) => own.length > 0)
    .map(({title, own}) => mark(`M_{\\text{${title.toLowerCase()}${only}}}`, own, "symbol"));
  return {
    members,
    pieces: [
      ...parts.map((part, i) => mathml(i === 0 ? part : `{} + ${part}`)),
      mathml("{} = M_{\\text{at the start}}"),
      mathml("{} + M_{\\text{taken since}}"),
    ],
  };
}
