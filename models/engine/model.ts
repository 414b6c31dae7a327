/**
 * A model is declared once, as data: parameters, states, rules and fluxes whose laws are plain
 * mathematics. The dimension check, the equations on the page, the code that runs and every export
 * come from this one declaration.
 *
 * Units are coherent (all amounts in one unit, all times in one), so no law holds a conversion.
 */
export interface Model<P extends Quantity = Quantity> {
  readonly name: string;
  readonly version: string;
  /** "" where nobody said which, as of every unit here: it then fits every other. */
  readonly timeUnit: string;
  readonly parameters: Readonly<Record<string, P>>;
  readonly states: Readonly<Record<string, State>>;
  /** Named expressions that laws and outputs may use; they may use one another, without a circle. */
  readonly rules: Readonly<Record<string, Rule>>;
  readonly fluxes: readonly Flux[];
  /** Derivatives of states that are no compartment: a regulator, a counter. */
  readonly rates: Readonly<Record<string, Law>>;
  /** What a run reports, beside the states. */
  readonly outputs: Readonly<Record<string, Rule>>;
  /** Its parts that have a title, for those who read about it; nothing is computed from them. */
  readonly organs?: readonly Organ[];
}

/** Plain mathematics in the names of parameters, states, rules and `t`, for example `"k*gut"`. */
export type Law = string;

/** How a number is known: A measured in humans and seen, B derived, C animal, D assumed. */
export type Grade = "A" | "B" | "C" | "D";

export interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly meaning: string;
}

/** A quantity that says how far it is known, and whence. */
export interface Parameter extends Quantity {
  readonly low: number;
  readonly high: number;
  readonly source: string;
  readonly grade: Grade;
}

export interface State {
  readonly unit: string;
  readonly meaning: string;
}

export interface Rule {
  readonly law: Law;
  readonly unit: string;
  readonly meaning: string;
}

/** What leaves `from` and enters `to`; null is the world outside (a source or a sink). */
export interface Flux {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly law: Law;
  /** "positive": never negative for admissible parameters and non-negative states. */
  readonly sign: "positive" | "either";
}

/** A titled part of a model: what it assumes, and the names of what it declares. */
export interface Organ {
  readonly title: string;
  /** Whole sentences; each says what is assumed and how well that is supported. */
  readonly assumptions: readonly string[];
  readonly states: readonly string[];
  readonly rules: readonly string[];
  readonly fluxes: readonly string[];
}

/** The organs of a system, joined; a name that is declared twice is an error that names it. */
export function joinParts<P extends Quantity>(
  about: Pick<Model<P>, "name" | "version" | "timeUnit" | "parameters">,
  parts: readonly Part[],
): Model<P> {
  return {
    ...about,
    states: union("state", parts, (part) => part.states),
    rules: union("rule", parts, (part) => part.rules),
    fluxes: parts.flatMap((part) => part.fluxes ?? []),
    rates: union("rate", parts, (part) => part.rates),
    outputs: union("output", parts, (part) => part.outputs),
    organs: parts.flatMap(organsOf),
  };
}

/** One organ's share of a model; without a title it is bookkeeping and no organ. */
export interface Part extends Partial<
  Pick<Model, "states" | "rules" | "fluxes" | "rates" | "outputs">
> {
  readonly title?: string;
  readonly assumptions?: readonly string[];
}

const organsOf = ({
  title,
  assumptions = [],
  states = {},
  rules = {},
  fluxes = [],
}: Part): Organ[] => {
  if (title === undefined) return [];
  const names = fluxes.map(({name}) => name);
  return [
    {title, assumptions, states: Object.keys(states), rules: Object.keys(rules), fluxes: names},
  ];
};

function union<T>(
  kind: string,
  parts: readonly Part[],
  pick: (part: Part) => Readonly<Record<string, T>> | undefined,
): Record<string, T> {
  const all: Record<string, T> = {};
  for (const [name, value] of parts.flatMap((part) => Object.entries(pick(part) ?? {}))) {
    if (name in all) throw new Error(`${kind} declared twice: ${name}`);
    all[name] = value;
  }
  return all;
}
