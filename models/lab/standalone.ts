import type {System} from "../engine/system.js";
import {brokenRecords, brokenTimes} from "../pk/record-rules.js";
import type {EventRecord} from "../pk/record.js";
import {sentence} from "../schema/problem.js";
import type {Lab} from "./lab.js";
import {type LabResult, runLab} from "./run-lab.js";
import {withParameters} from "./with-parameters.js";

/** What of a file may be different in a run; parameters and initial values by name, the rest stays. */
export interface Changes {
  /** All but covariates. */
  readonly parameters?: Readonly<Record<string, number>>;
  readonly initial?: Readonly<Record<string, number>>;
  /** Compartments by their place from 1. */
  readonly records?: readonly EventRecord[];
  readonly times?: readonly number[];
  readonly rtol?: number;
  readonly atol?: number;
}

const keys = ["parameters", "initial", "records", "times", "rtol", "atol"];

/**
 * A model by itself: what a file exported as JavaScript offers. Throws a RangeError that names whatever of
 * the changes it does not know or cannot use.
 */
export function standalone(lab: Lab, system: System): (changes?: Changes) => LabResult {
  const parameters = system.parameters.filter((name) => !Object.hasOwn(lab.covariates, name));
  return (changes = {}) => {
    const {initial = {}, records = lab.records, times = lab.times, rtol, atol} = changes;
    refuseUnknown("change", changes, keys);
    refuseUnknown("parameter", changes.parameters ?? {}, parameters);
    refuseUnknown("state", initial, system.states);
    const broken = [...brokenRecords(records, system.states.length), ...brokenTimes(times)];
    if (broken.length > 0) {
      const sentences = broken.map((problem) => sentence(problem, {records, times}, "changes"));
      throw new RangeError(sentences.join("; "));
    }
    const changed = {
      ...withParameters(lab, changes.parameters ?? {}),
      initial: system.states.map((state, i) => initial[state] ?? lab.initial[i] ?? 0),
      ...{records, times},
      solver: {rtol: rtol ?? lab.solver.rtol, atol: atol ?? lab.solver.atol},
    };
    return runLab(changed, system);
  };
}

function refuseUnknown(kind: string, given: object, known: readonly string[]): void {
  const name = Object.keys(given).find((key) => !known.includes(key));
  if (name !== undefined) throw new RangeError(`no ${kind} is called ${name}`);
}
