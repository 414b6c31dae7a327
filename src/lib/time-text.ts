import {clockText} from "./clock.js";

/** A tick of the time axis: the clock within two days, the day or the week beyond. */
export function timeTickText(tick: number, hours: number, startClockH: number): string {
  if (hours <= 48) return clockText(tick, startClockH);
  return hours <= 1000 ? `day ${Math.floor(tick / 24) + 1}` : `week ${Math.floor(tick / 168) + 1}`;
}

/** A moment: "09:15" within a day, "day 2, 09:15" beyond. */
export function momentText(timeH: number, hours: number, startClockH: number): string {
  const clock = clockText(timeH, startClockH);
  return hours <= 24 ? clock : `day ${Math.floor(timeH / 24) + 1}, ${clock}`;
}
