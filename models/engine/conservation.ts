import type {Model} from "./model.js";

/**
 * The groups of states whose sum no flux can change, read from the stoichiometry: states that fluxes
 * join, where none of them leads out of the model or in and no rate adds to one.
 */
export function conservedGroups(model: Model): string[][] {
  const group = new Map(Object.keys(model.states).map((state) => [state, state]));
  const root = (state: string): string => {
    const parent = group.get(state) ?? state;
    return parent === state ? state : root(parent);
  };
  const open = new Set<string>(Object.keys(model.rates));
  for (const {from, to} of model.fluxes) {
    if (from !== null && to !== null) group.set(root(from), root(to));
    else for (const end of [from, to]) if (end !== null) open.add(end);
  }
  const openRoots = new Set([...open].map(root));
  const groups = new Map<string, string[]>();
  for (const state of Object.keys(model.states)) {
    if (openRoots.has(root(state))) continue;
    groups.set(root(state), [...(groups.get(root(state)) ?? []), state]);
  }
  return [...groups.values()].filter((states) => states.length > 1);
}
