import type {Flux, Law, Model, Organ, Parameter, Quantity, Rule, State} from "./model.js";

/** A declared model as JSON; models/schema/model-schema.ts says what each part may hold. */
export interface ModelFile {
  /** Of this shape, not of the model. */
  readonly version?: 1;
  readonly name?: string;
  /** Version of the model. */
  readonly release?: string;
  readonly timeUnit?: string;
  readonly parameters?: Readonly<Record<string, Pick<Parameter, "value"> & Partial<Parameter>>>;
  /** A starting value stands beside a state where one is known. */
  readonly states: Readonly<Record<string, Partial<State> & {readonly initial?: number}>>;
  readonly rules?: Readonly<Record<string, RuleInFile>>;
  readonly fluxes?: readonly (Omit<Flux, "sign"> & Partial<Pick<Flux, "sign">>)[];
  readonly rates?: Readonly<Record<string, Law>>;
  readonly outputs?: Readonly<Record<string, RuleInFile>>;
  readonly organs?: readonly Organ[];
}

type RuleInFile = Law | (Pick<Rule, "law"> & Partial<Rule>);

/** A model as it is declared: every law as its text, nothing computed. */
export function modelFile(
  {version: release, name, ...model}: Model,
  initial: Readonly<Record<string, number>> = {},
): ModelFile {
  const states = Object.entries(model.states).map(([state, declared]) => {
    const start = initial[state];
    return [state, start === undefined ? declared : {initial: start, ...declared}];
  });
  return {version: 1, name, release, ...model, states: Object.fromEntries(states)};
}

/** The model in a file, and the starting values beside its states. What it leaves out is empty. */
export function modelOf(file: ModelFile): {model: Model; initial: Record<string, number>} {
  const {name = "", release = "", timeUnit = "", states, fluxes = [], rates = {}, organs} = file;
  const starts = Object.entries(states).flatMap(([state, {initial}]) =>
    initial === undefined ? [] : [[state, initial] as const],
  );
  return {
    model: {
      ...{name, version: release, timeUnit},
      parameters: mapped(file.parameters, (row): Quantity => ({...unsaid, ...row})),
      states: mapped(states, ({initial: _, ...state}) => ({...unsaid, ...state})),
      rules: mapped(file.rules, ruleOf),
      fluxes: fluxes.map((flux) => ({sign: "either", ...flux})),
      rates,
      outputs: mapped(file.outputs, ruleOf),
      ...(organs && {organs}),
    },
    initial: Object.fromEntries(starts),
  };
}

const unsaid = {unit: "", meaning: ""};

const ruleOf = (rule: RuleInFile): Rule => ({
  ...unsaid,
  ...(typeof rule === "string" ? {law: rule} : rule),
});

const mapped = <From, To>(
  record: Readonly<Record<string, From>> = {},
  f: (value: From) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, f(value)]));
