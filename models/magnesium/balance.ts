import {isReached, type SystemEvent} from "../engine/events.js";

/** What some states hold together over a run, and what they must hold if nothing was lost. */
export interface Balance {
  readonly held: Float64Array;
  /** What they held at first and what events have added since. */
  readonly due: Float64Array;
}

/** The rows of a run with its starting state and events. */
export interface Course {
  readonly initial: Float64Array;
  readonly rows: Float64Array;
  readonly times: ArrayLike<number>;
  readonly events: readonly SystemEvent[];
}

/** The books of a group of states (by index) at every time of a run. */
export function balance(
  members: readonly number[],
  {initial, rows, times, events}: Course,
): Balance {
  const isMember = new Set(members);
  const sum = (state: Float64Array, offset: number) =>
    members.reduce((total, i) => total + (state[offset + i] as number), 0);
  const ordered = [...events].sort((a, b) => a.time - b.time);
  const before = sum(initial, 0);
  const held = new Float64Array(times.length);
  const due = new Float64Array(times.length);
  let [added, rate, since, next] = [0, 0, 0, 0];
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
    held[i] = sum(rows, i * initial.length);
    due[i] = before + added;
  }
  return {held, due};
}
