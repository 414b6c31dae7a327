/** Something that happens at one moment: amounts added to states, zero-order inputs changed. */
export interface SystemEvent {
  readonly time: number;
  readonly add?: readonly {readonly state: number; readonly amount: number}[];
  readonly rate?: readonly {readonly state: number; readonly change: number}[];
}

/** A constant input of `amount` over `duration`, as its two events. */
export function infusion(
  state: number,
  amount: number,
  start: number,
  duration: number,
): SystemEvent[] {
  const rate = amount / duration;
  return [
    {time: start, rate: [{state, change: rate}]},
    {time: start + duration, rate: [{state, change: -rate}]},
  ];
}

/** Whether `later` is no later than `time`, moments closer than rounding being one moment. */
export const isReached = (later: number, time: number): boolean =>
  later - time <= 1e-12 * Math.max(1, Math.abs(time));

/** Times of `count` doses, `interval` apart: k × interval, so that no rounding accumulates. */
export const repeatedTimes = (first: number, interval: number, count: number): number[] =>
  Array.from({length: count}, (_, k) => first + k * interval);

/** The events within [start, end] in order of time; those at one time keep their order. */
export function sortEvents(
  events: readonly SystemEvent[],
  start: number,
  end: number,
): SystemEvent[] {
  return events.filter(({time}) => time >= start && time <= end).sort((a, b) => a.time - b.time);
}
