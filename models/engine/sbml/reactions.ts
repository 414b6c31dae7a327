import type {Flux, Law} from "../model.js";
import type {Export} from "./export.js";
import {math, symbolsOf} from "./law-mathml.js";
import {element, list, type Xml} from "./xml.js";

/** A flux that leaves or enters a species is a reaction, whose id stands for its rate. */
export const isReaction = ({isSpecies}: Export, {from, to}: Flux): boolean =>
  [from, to].some((end) => end !== null && isSpecies(end));

/** Fluxes of species, and what else changes one as a reaction that makes it. */
export function reactionsOf(all: Export): Xml[] {
  const {model, ids, isSpecies} = all;
  const fluxes = model.fluxes.flatMap((flux, i) =>
    isReaction(all, flux) ? [reaction(all, {...flux, id: ids.flux(i)})] : [],
  );
  const rates = Object.entries(model.rates)
    .filter(([state]) => isSpecies(state))
    .map(([state, law]) =>
      reaction(all, {
        id: ids.rate(state),
        name: `rate of ${state}`,
        ...{from: null, to: state, law, sign: "either"},
      }),
    );
  return [...fluxes, ...rates];
}

function reaction(all: Export, {id, name, from, to, law, sign}: Flux & {readonly id: string}): Xml {
  const {ids, isSpecies, laws} = all;
  const side = (end: string | null): Xml[] =>
    end !== null && isSpecies(end)
      ? [element("speciesReference", {species: ids.state(end), stoichiometry: 1, constant: true})]
      : [];
  const modifiers = speciesIn(all, law)
    .filter((state) => state !== from && state !== to)
    .map((state) => element("modifierSpeciesReference", {species: ids.state(state)}));
  const unit = all.perTime((from !== null && isSpecies(from) ? from : to) ?? "");
  return element("reaction", {id, name, reversible: sign === "either"}, [
    ...list("listOfReactants", side(from)),
    ...list("listOfProducts", side(to)),
    ...list("listOfModifiers", modifiers),
    element("kineticLaw", {}, [math(laws.content(law, unit))]),
  ]);
}

/** A law may only name a species that the reaction does (rule 21121). */
const speciesIn = ({ids, isSpecies, model}: Export, law: Law): string[] => {
  const symbols = new Set([...symbolsOf(law)].map((name) => ids.symbol(name)));
  return Object.keys(model.states).filter(
    (state) => isSpecies(state) && symbols.has(ids.state(state)),
  );
};
