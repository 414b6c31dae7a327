import {summary} from "../timing.js";

/**
 * Median milliseconds of each, run in turns: what slows the machine down for a while then slows them
 * all. Each tells its own time; the first turn warms up and is left out.
 */
export function mediansInTurn(runs: readonly (() => number)[], turns: number): number[] {
  const rounds = Array.from({length: turns + 1}, () => runs.map((run) => run()));
  return runs.map((_, i) => summary(rounds.slice(1).map((round) => round[i] ?? NaN)).median);
}
