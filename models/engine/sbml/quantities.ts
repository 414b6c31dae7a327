import type {Flux, Law, Parameter, Quantity} from "../model.js";
import type {Export} from "./export.js";
import {math} from "./law-mathml.js";
import {rateRule} from "./rate-rule.js";
import {isReaction} from "./reactions.js";
import {initialOf} from "./species.js";
import {type Known, knownUnit} from "./unit-list.js";
import {element, notes, type Xml} from "./xml.js";

/** A parameter of SBML, with the rule that moves it if there is one. */
export interface Variable {
  readonly parameter: Xml;
  readonly rule: Xml | null;
}

/** All that is no species: parameters, other states, rules, fluxes between other states, outputs. */
export function quantitiesOf(all: Export): Variable[] {
  const {model, ids, isSpecies} = all;
  return [
    ...Object.entries(model.parameters).map(([name, quantity]) => given(all, name, quantity)),
    ...Object.keys(model.states)
      .filter((state) => !isSpecies(state))
      .map((state) => moved(all, state)),
    ...Object.entries(model.rules).map(([name, {unit, law, meaning}]) =>
      assigned(all, {id: ids.rule(name), name, unit: knownUnit(unit)}, law, meaning),
    ),
    ...model.fluxes.flatMap((flux, i) =>
      isReaction(all, flux) ? [] : [flow(all, flux, ids.flux(i))],
    ),
    ...Object.entries(model.outputs).map(([name, {unit, law, meaning}]) =>
      assigned(all, {id: ids.output(name), name, unit: knownUnit(unit)}, law, meaning),
    ),
  ];
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly unit: Known;
}

function given(all: Export, name: string, quantity: Quantity): Variable {
  const named = {id: all.ids.parameter(name), name, unit: knownUnit(quantity.unit)};
  const about = [quantity.meaning, ...(isParameter(quantity) ? [knowledge(quantity)] : [])];
  return {parameter: variable(all, {...named, value: quantity.value}, about), rule: null};
}

/** A state that is no amount, such as a volume, moves by its derivative. */
function moved(all: Export, name: string): Variable {
  const {unit, meaning} = all.model.states[name] ?? {unit: "", meaning: ""};
  const named = {id: all.ids.state(name), name, unit: knownUnit(unit)};
  const value = initialOf(all.initial, name);
  return {
    parameter: variable(all, {...named, value, constant: false}, [meaning]),
    rule: rateRule(all, name),
  };
}

/** A flux that touches no species: its ends take it up in their rate rules. */
function flow(all: Export, {name, from, to, law}: Flux, id: string): Variable {
  const state = from ?? to;
  const unit = state === null ? all.laws.unitOf(law) : all.perTime(state);
  return assigned(all, {id, name, unit}, law, "");
}

function assigned(all: Export, named: Named, law: Law, meaning: string): Variable {
  return {
    parameter: variable(all, {...named, constant: false}, [meaning]),
    rule: element("assignmentRule", {variable: named.id}, [
      math(all.laws.content(law, named.unit)),
    ]),
  };
}

const variable = (
  {units}: Export,
  {
    id,
    name,
    unit,
    value,
    constant = true,
  }: Named & {readonly value?: number | undefined; readonly constant?: boolean},
  about: readonly string[],
): Xml => element("parameter", {id, name, value, units: units.id(unit), constant}, notes(...about));

const isParameter = (quantity: Quantity): quantity is Parameter => "grade" in quantity;

const knowledge = ({low, high, grade, source}: Parameter): string =>
  `Between ${low} and ${high}; grade ${grade}; source: ${source}.`;
