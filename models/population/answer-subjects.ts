import type {SubjectsTask} from "./run-population.js";
import {createSubjects, type Outcome} from "./subject.js";

/** The inside of a worker: it prepares a specification once, for as long as tasks ask for the same. */
export function answerSubjects(): (task: SubjectsTask) => Outcome[] {
  let known: {readonly key: string; readonly run: (subject: number) => Outcome} | null = null;
  return ({spec, subjects}) => {
    const key = JSON.stringify(spec);
    if (known?.key !== key) known = {key, run: createSubjects(spec)};
    return subjects.map(known.run);
  };
}
