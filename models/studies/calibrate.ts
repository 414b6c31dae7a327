import type {FitProblem} from "../engine/fit/fit-problem.js";
import {type Fit, type FitOptions, fitLeastSquares} from "../engine/fit/least-squares.js";
import {type Profile, profileLikelihood} from "../engine/fit/profile-likelihood.js";
import {
  type FitGroup,
  fitGroups,
  fitProblem,
  type ResidualTask,
  type Unknown,
} from "./calibration.js";

/** What a calibration says of one group. */
export interface GroupFit {
  readonly group: FitGroup;
  readonly unknowns: readonly Unknown[];
  readonly fit: Fit;
  /** One for each unknown, what was known of it beforehand left out; of the others it stays. */
  readonly profiles: readonly Profile[];
}

export interface CalibrationOptions {
  readonly unknowns: (group: FitGroup) => readonly Unknown[];
  readonly residuals: (tasks: readonly ResidualTask[]) => Promise<readonly Float64Array[]>;
  readonly onProgress?: (text: string) => void;
}

/** Fits the groups one after the other, then profiles every unknown. */
export async function calibrate({
  unknowns: unknownsOf,
  residuals,
  onProgress = () => undefined,
}: CalibrationOptions): Promise<GroupFit[]> {
  const fits: GroupFit[] = [];
  let earlier: Record<string, number> = {};
  for (const group of fitGroups) {
    const unknowns = unknownsOf(group);
    const fit = await fitLeastSquares(fitProblem(group, unknowns, earlier, residuals), fitOptions);
    onProgress(`${group}: sum of squares ${fit.cost.toFixed(2)} after ${fit.evaluations} runs`);
    const estimates = valuesOf(unknowns, fit.values);
    const profiles = await Promise.all(
      unknowns.map(async ({name}) => {
        const problem = fitProblem(group, unknowns, earlier, residuals, [name]);
        const profile = await profileWithoutPrior(problem, fit, name);
        onProgress(`${group}: ${name} ${profile.low ?? "open"} to ${profile.high ?? "open"}`);
        return profile;
      }),
    );
    fits.push({group, unknowns, fit, profiles});
    earlier = {...earlier, ...estimates};
  }
  return fits;
}

const fitOptions: FitOptions = {maxIterations: 20, tolerance: 1e-4};

/** Profile of a problem from which the earlier knowledge of the profiled parameter was taken. */
async function profileWithoutPrior(problem: FitProblem, fit: Fit, name: string): Promise<Profile> {
  const row = fit.residuals.length - fit.names.length + fit.names.indexOf(name);
  const jacobian = fit.jacobian.map((column) => column.map((slope, i) => (i === row ? 0 : slope)));
  const free = await fitLeastSquares(
    {...problem, start: fit.values},
    {jacobian, maxIterations: 10, tolerance: 1e-3, damping: 1e-4},
  );
  return profileLikelihood(problem, free, name, {
    rungs: 3,
    maxPoints: 10,
    holdsSlopes: true,
    fit: {maxIterations: 6},
  });
}

const valuesOf = (unknowns: readonly Unknown[], values: Float64Array): Record<string, number> =>
  Object.fromEntries(unknowns.map(({name}, j) => [name, values[j] as number]));
