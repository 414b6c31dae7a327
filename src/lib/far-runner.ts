import {seriesNames} from "/models/magnesium/names.js";
import type {Scenario} from "/models/magnesium/scenario.js";
import type {SimulateAnswer} from "../workers/simulate.worker.js";
import type {Crew} from "./crew.js";
import {onScreen, type PageRun, type ShownRun} from "./run-page.js";
import type {SimulatorState} from "./simulator-page.js";

export interface FarRunner {
  /** Rejects as the simulation does. */
  run(state: SimulatorState): Promise<PageRun>;
  /** Lets go of the runs that are kept: each is some megabytes. */
  forget(): void;
}

/** Runs too long for a frame, in a worker; those of the pins are kept until they are pins no more. */
export function createFarRunner(crew: Crew): FarRunner {
  const run = async (scenario: Scenario): Promise<ShownRun> => {
    const task = {scenario: onScreen(scenario), set: null, series: seriesNames};
    const [answer] = await crew.map([task]);
    if (answer === undefined) throw new Error("the worker gave no answer");
    return shownRun(answer);
  };
  let kept = new Map<string, Promise<ShownRun | null>>();
  return {
    async run({scenario, pins}) {
      const first = run(scenario);
      const keys = pins.map((pin) => JSON.stringify(pin));
      const runs = pins.map((pin, i) => kept.get(keys[i] ?? "") ?? run(pin).catch(() => null));
      kept = new Map(runs.map((pin, i) => [keys[i] ?? "", pin]));
      const [own, ...others] = await Promise.all([first, ...runs]);
      return {own, pins: others};
    },
    forget() {
      kept = new Map();
    },
  };
}

/** The worker was asked for every series. */
function shownRun({times, series, pillFree, measures, warnings}: SimulateAnswer): ShownRun {
  const all = series as ShownRun["pillFree"];
  return {
    result: {times, series: all, measures, warnings},
    pillFree: pillFree as ShownRun["pillFree"],
  };
}
