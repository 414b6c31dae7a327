import {timeTicks} from "./clock.js";
import type {Layout} from "./layout.js";
import {momentText, timeTickText} from "./time-text.js";

/** How time is told along a transect, under its cursor and in its tables. */
export interface TimeAxis {
  /** Where ticks stand, hours since time 0. */
  readonly ticks: (layout: Layout, hours: number) => number[];
  readonly tickText: (tick: number, hours: number, startClockH: number) => string;
  /** Names a moment in words. */
  readonly momentText: (timeH: number, hours: number, startClockH: number) => string;
  /** Where a cursor may rest. */
  readonly rounded: (timeH: number) => number;
  /** Its steps, h: an arrow key, the same with Shift, a Page key. */
  readonly steps: {
    readonly arrow: number;
    readonly fine: number;
    readonly page: number;
  };
}

/** By the clock, in days and weeks where a run lasts longer. */
export const clockAxis: TimeAxis = {
  ticks: timeTicks,
  tickText: timeTickText,
  momentText,
  rounded: (timeH) => Math.round(timeH * 60) / 60,
  steps: {arrow: 1 / 4, fine: 1 / 60, page: 1},
};
