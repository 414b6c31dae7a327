import {isReached, type SystemEvent} from "../engine/events.js";
import type {System} from "../engine/system.js";

/**
 * The largest relative error of the mass balance over the rows of a run: what the conserved states hold
 * against what they held at first and what events have added since. Which states these are comes from
 * the stoichiometry (`conservedGroups`), not from a list.
 */
export function massResidual(
  system: System,
  initial: Float64Array,
  rows: Float64Array,
  times: ArrayLike<number>,
  events: readonly SystemEvent[],
): number {
  const members = system.conserved.flat();
  const isMember = new Set(members);
  const sum = (state: Float64Array, offset: number) =>
    members.reduce((total, i) => total + (state[offset + i] as number), 0);
  const ordered = [...events].sort((a, b) => a.time - b.time);
  const before = sum(initial, 0);
  let [added, rate, since, next, worst] = [0, 0, 0, 0, 0];
  const moveTo = (time: number) => {
    added += rate * (time - since);
    since = time;
  };
  for (let i = 0; i < times.length; i++) {
    const time = times[i] as number;
    for (let event = ordered[next]; event && isReached(event.time, time); event = ordered[++next]) {
      moveTo(event.time);
      for (const {state, amount} of event.add ?? []) if (isMember.has(state)) added += amount;
      for (const {state, change} of event.rate ?? []) if (isMember.has(state)) rate += change;
    }
    moveTo(time);
    const residual = sum(rows, i * system.states.length) - before - added;
    worst = Math.max(worst, Math.abs(residual) / (before + added));
  }
  return worst;
}
