/** Steps a hand can make on the timeline: quarter hours and round doses, or finer on request. */

export const largestDoseMg = 2000;
const lastMinute = 24 * 60 - 1;

type Snap = (timeH: number, fine?: boolean) => number;

/** The nearest quarter hour of the day, or minute when fine. */
export const snapTime: Snap = (timeH, fine) => snapUpTo(lastMinute, timeH, fine);

/** The same for an edge of the night, which may also be the day's very end. */
export const snapEdge: Snap = (timeH, fine) => snapUpTo(24 * 60, timeH, fine);

/** The next quarter hour (or minute) strictly later or earlier. */
export function stepTime(timeH: number, direction: 1 | -1, fine = false, snap = snapTime): number {
  const stepMin = fine ? 1 : 15;
  return snap((next((timeH * 60) / stepMin, direction) * stepMin) / 60, fine);
}

/** A time moved by whole hours keeps its minutes. */
export function shiftTime(timeH: number, hours: number, snap = snapTime): number {
  return snap(timeH + hours, true);
}

/** The nearest 25 mg up to 200 mg, 50 mg beyond; 5 mg when fine. */
export function snapDose(elementalMg: number, fine = false): number {
  const step = fine ? 5 : elementalMg < 200 ? 25 : 50;
  return between(Math.round(elementalMg / step) * step, 0, largestDoseMg);
}

/** The next such dose strictly above or below. */
export function stepDose(elementalMg: number, direction: 1 | -1, fine = false): number {
  const isCoarse = direction > 0 ? elementalMg >= 200 : elementalMg > 200;
  const step = fine ? 5 : isCoarse ? 50 : 25;
  return between(next(elementalMg / step, direction) * step, 0, largestDoseMg);
}

function snapUpTo(minutes: number, timeH: number, fine = false): number {
  const stepMin = fine ? 1 : 15;
  const lastStep = Math.floor(minutes / stepMin);
  return (between(Math.round((timeH * 60) / stepMin), 0, lastStep) * stepMin) / 60;
}

export function between(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** Minutes stored as hours are not exact in binary: a billionth of a step counts as on the grid. */
function next(steps: number, direction: 1 | -1): number {
  return direction > 0 ? Math.floor(steps + 1e-9) + 1 : Math.ceil(steps - 1e-9) - 1;
}
