import {createDraws} from "../engine/random/draws.js";
import type {LabFile} from "../lab/lab.js";
import type {Person, Scenario} from "../magnesium/scenario.js";
import {trialOf, type TrialRun} from "../trial/trial.js";
import {drawAdult} from "./people.js";
import type {PopulationSpec} from "./spec.js";
import {createVariation} from "./vary.js";

export interface Subject {
  readonly subject: number;
  /** Null where the subject is of a declared model. */
  readonly person: Person | null;
  readonly parameters: Readonly<Record<string, number>>;
}

/** A subject with what became of it, or with why nothing did. */
export type Outcome =
  | (Subject & {readonly runs: readonly TrialRun[]})
  | {readonly subject: number; readonly error: string};

/**
 * The subjects of a checked specification, one at a time and in any order: subject n is the same whoever
 * asks. Its runs are that of the scenario or model, then that of the one it is compared with; parameters
 * vary around the usual values of the first.
 */
export function createSubjects(spec: PopulationSpec): (subject: number) => Outcome {
  const {scenario, compare, people, seed = 1} = spec;
  const trials = [trialOf(spec)];
  if (compare) {
    trials.push(trialOf(scenario ? {scenario: compare as Scenario} : {model: compare as LabFile})); // checked to be of the kind of the first
  }
  const draws = createDraws(seed);
  const vary = createVariation(spec, draws);
  return (subject) => {
    try {
      const adult = people === "adults" ? drawAdult(draws, subject) : {};
      const parameters = vary(subject, trials[0]?.usual(adult) ?? {});
      const runs = trials.map((trial) => trial.run(parameters, adult));
      const person = scenario ? {...scenario.person, ...adult} : null;
      return {subject, person, parameters, runs};
    } catch (error) {
      return {subject, error: (error as Error).message};
    }
  };
}
