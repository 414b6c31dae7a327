import {type Comparison, createSimulator} from "/models/magnesium/simulate.js";
import type {Scenario} from "/models/magnesium/scenario.js";
import type {PageState} from "./page-state.js";

/** What the charts draw: this run, the pill-free day, and the pinned runs. */
export interface PageRun {
  readonly own: Comparison;
  readonly pins: readonly Comparison[];
}

/** Runs whatever a state asks for; pinned runs are kept, so a moved dose costs one simulation. */
export function createPageRunner(): (state: PageState) => PageRun {
  const simulate = createSimulator();
  const kept = new Map<string, Comparison>();
  const runPin = (scenario: Scenario): Comparison => {
    const key = JSON.stringify(scenario);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const run = createSimulator()(onScreen(scenario));
    if (kept.size > 16) kept.clear();
    kept.set(key, run);
    return run;
  };
  return ({scenario, pins}) => ({own: simulate(onScreen(scenario)), pins: pins.map(runPin)});
}

/** Accuracy and output of a picture: 1e-4, a point every 5 minutes of a day. */
const onScreen = (scenario: Scenario): Scenario => ({
  ...scenario,
  outputEveryH: scenario.hours / 288,
  solver: {rtol: 1e-4},
});
