import type {Flux, Law, Model, Organ, Parameter, Rule, State} from "./model.js";

/** A declared model as JSON; models/schema/model-schema.ts says what each part may hold. */
export interface ModelFile {
  /** Of this shape, not of the model. */
  readonly version: 1;
  readonly name: string;
  /** Version of the model. */
  readonly release: string;
  readonly timeUnit: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** A starting value stands beside a state where one is known. */
  readonly states: Readonly<Record<string, State & {readonly initial?: number}>>;
  readonly rules: Readonly<Record<string, Rule>>;
  readonly fluxes: readonly Flux[];
  readonly rates: Readonly<Record<string, Law>>;
  readonly outputs: Readonly<Record<string, Rule>>;
  readonly organs?: readonly Organ[];
}

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

/** The model in a file, and the starting values beside its states. */
export function modelOf({version: _, release, states, ...file}: ModelFile): {
  model: Model;
  initial: Record<string, number>;
} {
  const entries = Object.entries(states);
  return {
    model: {
      ...file,
      version: release,
      states: Object.fromEntries(entries.map(([name, {unit, meaning}]) => [name, {unit, meaning}])),
    },
    initial: Object.fromEntries(
      entries.flatMap(([name, {initial}]) => (initial === undefined ? [] : [[name, initial]])),
    ),
  };
}
