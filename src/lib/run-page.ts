import {doseTimes, mealsOf, mealTimes} from "/models/magnesium/day.js";
import {type Comparison, createSimulator} from "/models/magnesium/simulate.js";
import type {Result, Scenario} from "/models/magnesium/scenario.js";
import type {SimulatorState} from "./simulator-page.js";

/** What the page shows of a run and of the same day without pills. */
export interface ShownRun {
  readonly result: Pick<Result, "times" | "series" | "measures" | "warnings">;
  readonly pillFree: Comparison["pillFree"];
}

/** What the charts draw: this run with its pill-free day, and the pinned runs; null for one that failed. */
export interface PageRun {
  readonly own: ShownRun;
  readonly pins: readonly (ShownRun | null)[];
}

/** Runs whatever a state asks for; pinned runs are kept, so a moved dose costs one simulation. */
export function createPageRunner(): (state: SimulatorState, isLive?: boolean) => PageRun {
  const simulate = createSimulator({followsHand: true});
  let kept = new Map<string, ShownRun | null>();
  const runPin = (scenario: Scenario, key: string): ShownRun | null => {
    const known = kept.get(key);
    return known === undefined ? orNull(() => createSimulator()(onScreen(scenario))) : known;
  };
  return ({scenario, pins}, isLive = false) => {
    const keys = pins.map((pin) => JSON.stringify(pin));
    const runs = pins.map((pin, i) => runPin(pin, keys[i] ?? ""));
    kept = new Map(keys.map((key, i) => [key, runs[i] ?? null]));
    return {own: simulate(onScreen(scenario, isLive)), pins: runs};
  };
}

function orNull<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null; // the comparison says so in its place
  }
}

/**
 * Accuracy of a picture, and a point for every five pixels or so. At 1e-4 serum is off by 3e-6 mmol/L, at
 * the 1e-2 of a moving hand by 1e-4 (weeks of pills against rtol 1e-8): a pixel is 7e-3.
 */
export const onScreen = (scenario: Scenario, isLive = false): Scenario => ({
  ...scenario,
  outputTimes: pictureTimes(scenario),
  solver: {rtol: isLive ? 1e-2 : 1e-4},
});

/**
 * 144 steps over the run, or eight a day over weeks, and both sides of every meal and dose: a jump is drawn upright where it is,
 * without a finer grid everywhere.
 */
export function pictureTimes(scenario: Scenario): number[] {
  const {hours, doses = [], infusions = []} = scenario;
  const count = Math.max(144, hours / 3);
  const steps = Array.from({length: count + 1}, (_, k) => (k * hours) / count);
  const meals = mealsOf(scenario).flatMap((meal) => mealTimes(meal, hours));
  const taken = doses.flatMap((dose) => doseTimes(dose, hours));
  const rests = infusions.flatMap(({startH, durationH}) => [startH, startH + durationH]);
  const jumps = [...meals, ...taken, ...rests].flatMap((timeH) => [timeH - beside, timeH]);
  const all = [...steps, ...jumps].filter((timeH) => timeH >= 0 && timeH <= hours);
  return [...new Set(all)].sort((a, b) => a - b);
}

/** How close before a jump its foot is drawn: a third of a second. */
const beside = 1e-4;
