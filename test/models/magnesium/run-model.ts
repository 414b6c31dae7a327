import type {SystemEvent} from "../../../models/engine/events.js";
import {createSolver} from "../../../models/engine/solve/solve.js";
import {magnesium} from "../../../models/generated/magnesium.js";
import {parameterValues} from "../../../models/magnesium/person.js";
import type {Person} from "../../../models/magnesium/scenario.js";
import {periodicState} from "../../../models/magnesium/steady-state.js";

const solve = createSolver(magnesium);

export const indexOf = (state: string): number => {
  const index = magnesium.states.indexOf(state);
  if (index < 0) throw new Error(`no state ${state}`);
  return index;
};

/** Runs the bare system from any state: what experiments need that no scenario can state. */
export function runModel(setup: {
  person?: Person;
  overrides?: Record<string, number>;
  initial?: Record<string, number>;
  from?: Float64Array;
  events?: SystemEvent[];
  times: number[];
}) {
  const values = parameterValues(setup.person ?? {}, setup.overrides ?? {});
  const initial = setup.from?.slice() ?? new Float64Array(magnesium.states.length);
  for (const [state, amount] of Object.entries(setup.initial ?? {}))
    initial[indexOf(state)] = amount;
  const {rows} = solve(
    {
      parameters: Float64Array.from(magnesium.parameters, (name) => values[name] ?? NaN),
      initial,
      start: 0,
      end: setup.times.at(-1) ?? 0,
      times: setup.times,
      events: setup.events ?? [],
    },
    {rtol: 1e-8, atol: new Float64Array(magnesium.states.length).fill(1e-11)},
  );
  /** Amount in a state at the i-th time. */
  return (state: string, i = setup.times.length - 1): number =>
    rows[i * magnesium.states.length + indexOf(state)] ?? NaN;
}

/** The usual state of a person whose gut has been washed out, as before a balance study. */
export function emptiedGut(person: Person, startClockH: number): Float64Array {
  const {state} = periodicState(parameterValues(person, {}), 300, startClockH);
  return state.map((amount, i) =>
    /^(stomach|duodenum|jejunum|ileum|colon)/.test(magnesium.states[i] ?? "") ? 0 : amount,
  );
}
