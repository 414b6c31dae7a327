import type {Mark} from "../../models/engine/latex/family.js";
import type {Model} from "../../models/engine/model.js";

/** Key of a flux beside states, rules and parameters; one that is the rule of its name shares its key. */
export const fluxKey = ({rules, fluxes}: Model): ((name: string) => string) => {
  const own = new Set(
    fluxes.filter(({name, law}) => !(law === name && name in rules)).map(({name}) => name),
  );
  return (name) => (own.has(name) ? `flux:${name}` : name);
};

/** Numbers the glyphs of the page: the same keys, the same number. */
export function termMarks(model: Model): {terms: string[][]; mark: Mark} {
  const terms: string[][] = [];
  const numbers = new Map<string, number>();
  const keyOf = fluxKey(model);
  const mark: Mark = (latex, names, kind) => {
    const keys = kind === "flux" ? names.map(keyOf) : [...names];
    const known = keys.join(" ");
    const number = numbers.get(known) ?? terms.push(keys) - 1;
    numbers.set(known, number);
    return `\\href{#${number}}{${latex}}`;
  };
  return {terms, mark};
}
