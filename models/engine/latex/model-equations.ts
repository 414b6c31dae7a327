import type {Flux, Model, Organ} from "../model.js";
import {parseMath} from "../parse.js";
import type {Equation, EquationTerm, NameKind} from "./family.js";
import {sumOf} from "./law.js";

/** The equations of one part of a model. */
export interface OrganEquations {
  readonly title: string;
  readonly assumptions: readonly string[];
  /** dX/dt of each state as the sum of what enters less what leaves; the left side is X. */
  readonly states: readonly Equation[];
  /** The law of each flux; of one that is the rule of its own name it is the law of that rule. */
  readonly fluxes: readonly Equation[];
  readonly rules: readonly Equation[];
}

/** What is declared, as equations, by the organs of the model; of one without organs also what it reports. */
export function modelEquations(model: Model): OrganEquations[] {
  const {organs = [wholeModel(model)]} = model;
  const byLaw = (name: string, kind: NameKind, law: string): Equation => ({
    name,
    kind,
    terms: termsOf(law),
  });
  const isRuleFlux = ({name, law}: Flux) => law === name && name in model.rules;
  const ruleFluxes = new Set(model.fluxes.filter(isRuleFlux).map(({name}) => name));
  const flux = (one: Flux): Equation => {
    const {name, law, from, to} = one;
    const equation = ruleFluxes.has(name)
      ? byLaw(name, "symbol", model.rules[name]?.law ?? law)
      : byLaw(name, "flux", law);
    return {...equation, ends: {from, to}};
  };
  return organs.map(({title, assumptions, states, rules, fluxes}) => ({
    title,
    assumptions,
    states: states.map((state) => ({name: state, kind: "symbol", terms: changeOf(model, state)})),
    fluxes: model.fluxes.filter(({name}) => fluxes.includes(name)).map(flux),
    rules: [
      ...rules
        .filter((name) => !ruleFluxes.has(name))
        .map((name) => byLaw(name, "symbol", model.rules[name]?.law ?? "0")),
      ...(model.organs ? [] : reported(model)),
    ],
  }));
}

/** Where a model names no parts, it is one. */
const wholeModel = (model: Model): Organ => ({
  title: model.name,
  assumptions: [],
  states: Object.keys(model.states),
  rules: Object.keys(model.rules),
  fluxes: model.fluxes.map(({name}) => name),
});

/** Outputs that are more than what is declared already. */
const reported = ({outputs, rules, states}: Model): Equation[] =>
  Object.entries(outputs)
    .filter(([name]) => !(name in rules) && !(name in states))
    .map(([name, {law}]) => ({name, kind: "symbol", terms: termsOf(law)}));

/** What moves a state: fluxes in, fluxes out, and a rate of its own. */
function changeOf(model: Model, state: string): EquationTerm[] {
  const flows = (end: "from" | "to", sign: "+" | "-"): EquationTerm[] =>
    model.fluxes
      .filter((flux) => flux[end] === state)
      .map(({name}) => ({sign, node: parseMath(name), kind: "flux"}));
  const rate = model.rates[state];
  return [...flows("to", "+"), ...flows("from", "-"), ...(rate === undefined ? [] : termsOf(rate))];
}

const termsOf = (law: string): EquationTerm[] =>
  sumOf(parseMath(law)).map((term) => ({...term, kind: "symbol"}));
