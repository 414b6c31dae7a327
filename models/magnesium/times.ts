import type {Scenario} from "./scenario.js";

export interface Times {
  /** Ascending: what was asked for, and a grid fine enough for maxima. */
  readonly all: Float64Array;
  /** Positions in `all` of the times that were asked for. */
  readonly wanted: readonly number[];
}

/** The output times of a scenario, k × outputEveryH up to the horizon, or as listed. */
export function times(scenario: Scenario): Times {
  const {hours, outputEveryH = 0.25, outputTimes} = scenario;
  const asked = outputTimes ?? steps(hours, outputEveryH);
  // maxima are read from a grid of 5 minutes, coarser in runs of weeks
  const finest = Math.max(1 / 12, hours / 2000);
  const isFineEnough = outputTimes === undefined && outputEveryH <= finest * 1.001;
  const own = isFineEnough ? [] : steps(hours, finest);
  const all = Float64Array.from(new Set([...asked, ...own])).sort();
  const position = new Map([...all].map((time, i) => [time, i]));
  return {all, wanted: asked.map((time) => position.get(time) ?? NaN)};
}

function steps(hours: number, every: number): number[] {
  const count = Math.floor(hours / every + 1e-9);
  const list = Array.from({length: count + 1}, (_, k) => Math.min(k * every, hours));
  return list.at(-1) === hours ? list : [...list, hours];
}
