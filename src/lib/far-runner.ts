import {seriesNames} from "/models/magnesium/names.js";
import type {Scenario} from "/models/magnesium/scenario.js";
import type {SimulateAnswer} from "../workers/simulate.worker.js";
import type {Crew} from "./crew.js";
import {onScreen, type PageRun, type ShownRun} from "./run-page.js";
import type {SimulatorState} from "./simulator-page.js";

/** Runs too long for a frame, in a worker; pinned runs are kept. Rejects as the simulation does. */
export function createFarRunner(crew: Crew): (state: SimulatorState) => Promise<PageRun> {
  const run = async (scenario: Scenario): Promise<ShownRun> => {
    const task = {scenario: onScreen(scenario), set: null, series: seriesNames};
    const [answer] = await crew.map([task]);
    if (answer === undefined) throw new Error("the worker gave no answer");
    return shownRun(answer);
  };
  const kept = new Map<string, Promise<ShownRun | null>>();
  const runPin = (scenario: Scenario): Promise<ShownRun | null> => {
    const key = JSON.stringify(scenario);
    const pin = kept.get(key) ?? run(scenario).catch(() => null);
    if (kept.size > 16) kept.clear();
    kept.set(key, pin);
    return pin;
  };
  return async ({scenario, pins}) => {
    const [own, ...others] = await Promise.all([run(scenario), ...pins.map(runPin)]);
    return {own, pins: others};
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
