import type {FitProblem} from "../engine/fit/fit-problem.js";
import type {BatchFunction} from "../engine/fit/evaluate.js";
import {targets} from "../generated/targets.js";
import {bodyStudies} from "./body.js";
import {brainStudies} from "./brain.js";
import {benchStudies, gutStudies} from "./gut.js";
import {createLab} from "./lab.js";
import {type Prior, surprise} from "./prior.js";
import {simulateAll, type Study} from "./study.js";
import {residual} from "./target.js";

/**
 * Groups of parameters that share their data: chemistry in a glass; gut, plasma, tissue and kidney
 * together, since serum and urine answer for all of them; barrier and brain. A group is fitted with the
 * estimates of those before it.
 */
export const fitGroups = ["dissolution", "body", "brain"] as const;
export type FitGroup = (typeof fitGroups)[number];

const studies: Readonly<Record<FitGroup, readonly Study[]>> = {
  dissolution: benchStudies,
  body: [...gutStudies, ...bodyStudies],
  brain: brainStudies,
};

/** A parameter to estimate: where it starts, and the range that is known beforehand, taken as 95 %. */
export interface Unknown extends Prior {
  readonly name: string;
}

/** What a worker is asked: the residuals of one group at one point. */
export interface ResidualTask {
  readonly group: FitGroup;
  /** Typical values of parameters, those of the groups before included. */
  readonly typical: Readonly<Record<string, number>>;
}

/** Distances of the group's targets from their observations, in standard deviations. */
export function targetResiduals({group, typical}: ResidualTask): Float64Array {
  const simulated = simulateAll(studies[group], createLab(typical));
  const fitted = targets.filter(({id, kind}) => kind === "calibration" && id in simulated);
  return Float64Array.from(fitted, (target) => residual(target, simulated[target.id] ?? NaN));
}

/**
 * The least-squares problem of a group: its targets, and what is known of each unknown beforehand as one
 * more residual each, which is left at zero for those in `without`.
 */
export function fitProblem(
  group: FitGroup,
  unknowns: readonly Unknown[],
  earlier: Readonly<Record<string, number>>,
  residuals: (tasks: readonly ResidualTask[]) => Promise<readonly Float64Array[]>,
  without: readonly string[] = [],
): FitProblem {
  const evaluate: BatchFunction = async (points) => {
    const tasks = points.map((point) => ({
      group,
      typical: {
        ...earlier,
        ...Object.fromEntries(unknowns.map(({name}, j) => [name, point[j] as number])),
      },
    }));
    const answers = await residuals(tasks);
    return answers.map((answer, i) => {
      const typical = tasks[i]?.typical as Record<string, number>; // made above, of numbers
      const priors = unknowns.map((unknown) =>
        without.includes(unknown.name) ? 0 : surprise(unknown, typical[unknown.name] ?? NaN),
      );
      return Float64Array.from([...answer, ...priors]);
    });
  };
  const column = (key: "value" | "low" | "high") => Float64Array.from(unknowns, (u) => u[key]);
  return {
    names: unknowns.map(({name}) => name),
    start: column("value"),
    low: column("low"),
    high: column("high"),
    residuals: evaluate,
  };
}
