import type {TimeAxis} from "../time-axis.js";

const [dayH, weekH] = [24, 168];

/** "week 20", "week 20, day 3": weeks and days that are over since the course began. */
export function weekText(day: number): string {
  const [weeks, days] = [Math.floor(day / 7), day % 7];
  return days === 0 ? `week ${weeks}` : `week ${weeks}, day ${days}`;
}

/** "12 weeks", "1 week", "10 days": how long something lasts. */
export function durationText(days: number): string {
  const [count, unit] = days % 7 === 0 ? [days / 7, "week"] : [days, "day"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** Time in weeks; the cursor rests on mornings. */
export const weekAxis: TimeAxis = {
  ticks({size}, hours) {
    const step = (size === "narrow" && hours > 26 * weekH ? 13 : 4) * weekH;
    return Array.from({length: Math.floor(hours / step) + 1}, (_, i) => i * step);
  },
  tickText: (tick) => String(tick / weekH),
  momentText: (timeH) => weekText(Math.round(timeH / dayH)),
  rounded: (timeH) => Math.round(timeH / dayH) * dayH,
  steps: {arrow: weekH, fine: dayH, page: 4 * weekH},
};
