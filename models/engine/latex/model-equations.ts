import type {Model, Organ} from "../model.js";
import {parseMath} from "../parse.js";
import type {Equation, EquationTerm, NameKind} from "./family.js";
import {sumOf} from "./law.js";

/** The equations of one part of a model. */
export interface OrganEquations {
  readonly title: string;
  readonly assumptions: readonly string[];
  /** dX/dt of each state as the sum of what enters less what leaves; the left side is X. */
  readonly states: readonly Equation[];
  /** The law of each flux; one that is a rule of its own name is not said twice. */
  readonly fluxes: readonly Equation[];
  readonly rules: readonly Equation[];
}

/** What is declared, as equations, by the organs of the model; then what a run reports. */
export function modelEquations(model: Model): OrganEquations[] {
  const {organs = [wholeModel(model)]} = model;
  const byLaw = (name: string, kind: NameKind, law: string): Equation => ({
    name,
    kind,
    terms: termsOf(law),
  });
  return organs.map(({title, assumptions, states, rules, fluxes}) => ({
    title,
    assumptions,
    states: states.map((state) => ({
      name: state,
      kind: "symbol",
      terms: changeOf(model, state),
    })),
    rules: rules.map((name) => byLaw(name, "symbol", model.rules[name]?.law ?? "0")),
    fluxes: model.fluxes
      .filter(({name, law}) => fluxes.includes(name) && !(law === name && name in model.rules))
      .map(({name, law}) => byLaw(name, "flux", law)),
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
