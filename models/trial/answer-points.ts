import {trialOf, type Trial, type Tried} from "./trial.js";

/** Some points in the space of some parameters, at which a trial is measured. */
export interface PointsTask {
  readonly tried: Tried;
  readonly names: readonly string[];
  readonly points: readonly Float64Array[];
}

/** Its measures in their order, or why there are none. */
export type PointAnswer = Float64Array | string;

/** The inside of a worker: it prepares a trial once, for as long as tasks ask for the same. */
export function answerPoints(): (task: PointsTask) => PointAnswer[] {
  let known: {readonly key: string; readonly trial: Trial} | null = null;
  return ({tried, names, points}) => {
    const key = JSON.stringify(tried);
    if (known?.key !== key) known = {key, trial: trialOf(tried)};
    const {trial} = known;
    return points.map((point) => {
      try {
        const chosen = Object.fromEntries(names.map((name, j) => [name, point[j] as number]));
        const {measures} = trial.run(chosen);
        return Float64Array.from(trial.measures, (name) => measures[name] ?? NaN);
      } catch (error) {
        return (error as Error).message;
      }
    });
  };
}
