import type {Scenario} from "./scenario.js";

export interface Times {
  /** Ascending: what was asked for, and what maxima need besides. */
  readonly all: Float64Array;
  /** Positions in `all` of the times that were asked for. */
  readonly wanted: readonly number[];
}

/**
 * The output times of a scenario, k × outputEveryH up to the horizon, or as listed. Maxima are read from
 * them too, so a grid of 5 minutes joins them (coarser over weeks) where they leave more than 10 minutes
 * out, unless maxima of the drawn points will do; and the ends of infusions always: there plasma peaks.
 */
export function times(scenario: Scenario, withMaxima = true): Times {
  const {hours, outputEveryH = 0.25, outputTimes, infusions = []} = scenario;
  const asked = outputTimes ?? steps(hours, outputEveryH);
  const grid = Math.max(1 / 12, hours / 1000);
  const isFine = !withMaxima || largestGap(asked, hours) <= 2.001 * grid;
  const own = isFine ? [] : steps(hours, grid);
  const peaks = infusions
    .map(({startH, durationH}) => startH + durationH)
    .filter((time) => time <= hours);
  const all = Float64Array.from(new Set([...asked, ...own, ...peaks])).sort();
  const position = new Map([...all].map((time, i) => [time, i]));
  return {all, wanted: asked.map((time) => position.get(time) ?? NaN)};
}

function largestGap(asked: readonly number[], hours: number): number {
  const ends = [0, ...asked, hours];
  return ends.slice(1).reduce((gap, time, i) => Math.max(gap, time - (ends[i] ?? 0)), 0);
}

function steps(hours: number, every: number): number[] {
  const count = Math.floor(hours / every + 1e-9);
  const list = Array.from({length: count + 1}, (_, k) => Math.min(k * every, hours));
  return list.at(-1) === hours ? list : [...list, hours];
}
