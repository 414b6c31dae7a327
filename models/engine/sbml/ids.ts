import type {Model} from "../model.js";

/** Where each declared thing is found in SBML, whose names share one space. */
export interface Ids {
  readonly model: string;
  /** Of what a law may name, parameters, states and rules; undefined is the time. */
  readonly symbol: (name: string) => string | undefined;
  readonly parameter: (name: string) => string;
  readonly state: (name: string) => string;
  readonly rule: (name: string) => string;
  /** By place: two fluxes may have one name. */
  readonly flux: (index: number) => string;
  readonly rate: (state: string) => string;
  readonly output: (name: string) => string;
  readonly isTaken: (id: string) => boolean;
}

export const bodyId = "body";
const functionIds = ["hill", "softplus"] as const;

/**
 * A name stays as it is where SBML allows it and nothing before it is called so; else its kind comes
 * before it, as in flux_absorption. What laws refer to comes first.
 */
export function idsOf(model: Model): Ids {
  const taken = new Set<string>([bodyId, ...functionIds]);
  const isFree = (id: string) => !taken.has(id) && !textualNames.has(id.toLowerCase());
  const claim = (kind: string, name: string): string => {
    const legal = name.replace(/[^A-Za-z0-9_]/g, "_").replace(/^(?=\d|$)/, "_");
    let id = legal;
    for (let i = 1; !isFree(id); i++) id = `${kind}_${legal}${i === 1 ? "" : `_${i}`}`;
    taken.add(id);
    return id;
  };
  const claimed = (kind: string, record: object): ReadonlyMap<string, string> =>
    new Map(Object.keys(record).map((name) => [name, claim(kind, name)]));

  const parameters = claimed("parameter", model.parameters);
  const states = claimed("state", model.states);
  const rules = claimed("rule", model.rules);
  const fluxes = model.fluxes.map(({name}) => claim("flux", name));
  const rates = new Map(
    Object.keys(model.rates).map((state) => [state, claim("rate", `rate_${state}`)]),
  );
  const outputs = claimed("output", model.outputs);
  return {
    model: claim("model", model.name),
    symbol: (name) =>
      parameters.get(name) ?? (name === "t" ? undefined : (states.get(name) ?? of(rules)(name))),
    parameter: of(parameters),
    state: of(states),
    rule: of(rules),
    flux: (index) => fluxes[index] ?? missing(`flux ${index}`),
    rate: of(rates),
    output: of(outputs),
    isTaken: (id) => !isFree(id),
  };
}

/** Words that mean something else where a formula of SBML is shown as text. */
const textualNames = new Set(
  "time avogadro delay rateof pi exponentiale true false inf infinity nan notanumber".split(" "),
);

const of =
  (ids: ReadonlyMap<string, string>) =>
  (name: string): string =>
    ids.get(name) ?? missing(name);

function missing(name: string): never {
  throw new Error(`nothing is declared as ${name}`);
}
