import {scaleLinear, type ScaleLinear} from "d3-scale";
import type {Layout} from "./layout.js";

/** Hours since time 0 to px across the transect. */
export type TimeScale = ScaleLinear<number, number>;

export function timeScale(layout: Layout, hours: number): TimeScale {
  return scaleLinear().domain([0, hours]).range([layout.left, layout.right]);
}

/** Ticks every 3 h for a day (6 h when narrow, 8 h below 340 px), every day or week beyond. */
export function timeTicks(layout: Layout, hours: number): number[] {
  const perDay = layout.size === "narrow" ? (layout.width < 340 ? 8 : 6) : 3;
  const step = hours <= 48 ? perDay : hours <= 240 ? 24 : hours <= 1000 ? 96 : 672;
  return Array.from({length: Math.floor(hours / step) + 1}, (_, i) => i * step);
}

/** The clock at `hours` after time 0, as "09:15". */
export function clockText(hours: number, startClockH: number): string {
  const minutes = Math.round((((hours + startClockH) % 24) + 24) * 60) % 1440;
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
