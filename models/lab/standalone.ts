import type {System} from "../engine/system.js";
import type {EventRecord} from "../pk/record.js";
import type {Lab} from "./lab.js";
import {type LabResult, runLab} from "./run-lab.js";

/** What of a file may be different in a run; parameters and initial values by name, the rest stays. */
export interface Changes {
  readonly parameters?: Readonly<Record<string, number>>;
  readonly initial?: Readonly<Record<string, number>>;
  /** Compartments by their place from 1. */
  readonly records?: readonly EventRecord[];
  readonly times?: readonly number[];
  readonly rtol?: number;
  readonly atol?: number;
}

/** A model by itself: what a file exported as JavaScript offers. */
export function standalone(lab: Lab, system: System): (changes?: Changes) => LabResult {
  return ({parameters = {}, initial = {}, records, times, ...solver} = {}) => {
    unknownNames("parameter", parameters, system.parameters);
    unknownNames("state", initial, system.states);
    const values = Object.entries(lab.model.parameters).map(([name, row]) => [
      name,
      {...row, value: parameters[name] ?? row.value},
    ]);
    return runLab(
      {
        ...lab,
        model: {...lab.model, parameters: Object.fromEntries(values)},
        initial: system.states.map((state, i) => initial[state] ?? lab.initial[i] ?? 0),
        records: records ?? lab.records,
        times: times ?? lab.times,
        solver: {...lab.solver, ...solver},
      },
      system,
    );
  };
}

function unknownNames(kind: string, given: object, known: readonly string[]): void {
  const name = Object.keys(given).find((key) => !known.includes(key));
  if (name !== undefined) throw new RangeError(`no ${kind} is called ${name}`);
}
