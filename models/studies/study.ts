import type {Lab} from "./lab.js";

/**
 * One study, simulated as it was done: population, dose, food, sampling. It answers with a number for
 * each observation that it stands for, by the id of its row in data/observations.csv and in the unit of
 * that row (of data/targets.csv where the observation is in words).
 */
export interface Study {
  readonly name: string;
  readonly simulate: (lab: Lab) => Readonly<Record<string, number>>;
}

/** The answers of many studies, by the id of their observation. */
export const simulateAll = (studies: readonly Study[], lab: Lab): Record<string, number> =>
  Object.fromEntries(studies.flatMap((study) => Object.entries(study.simulate(lab))));
