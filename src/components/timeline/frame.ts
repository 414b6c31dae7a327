import {scaleLinear, type ScaleLinear} from "d3-scale";
import {timeScale, type TimeScale} from "../../lib/clock.js";
import type {Layout} from "../../lib/layout.js";

/** Where things stand in the strip, px from its top left corner. */
export interface Frame {
  readonly layout: Layout;
  /** Largest dose the axis shows now, mg. */
  readonly topMg: number;
  readonly plotTop: number;
  readonly zeroY: number;
  /** Flat rims of the meal bowls. */
  readonly mealY: number;
  /** Middle of the clock row, which the time flag shares. */
  readonly clockY: number;
  readonly pillWidth: number;
  readonly pillHeight: number;
  readonly x: TimeScale;
  /** Clamped: a dose above the axis keeps its place at the top. */
  readonly y: ScaleLinear<number, number>;
}

const headroom = 12;
const mealRow = 24;
const clockRow = 22;
const restingTopMg = 400;
const defaultCeilingMg = 800;

export function dayHeight(layout: Layout): number {
  return headroom + plotHeight(layout) + mealRow + clockRow;
}

export function frameFor(layout: Layout, topMg: number): Frame {
  const plotTop = headroom;
  const zeroY = plotTop + plotHeight(layout);
  const isNarrow = layout.size === "narrow";
  return {
    layout,
    topMg,
    plotTop,
    zeroY,
    mealY: zeroY + 9,
    clockY: zeroY + mealRow + clockRow / 2,
    pillWidth: isNarrow ? 36 : 34,
    pillHeight: isNarrow ? 20 : 18,
    x: timeScale(layout, 24),
    y: scaleLinear().domain([0, topMg]).range([zeroY, plotTop]).clamp(true),
  };
}

/** The axis ends at 400 mg or the largest dose, so that pill stands at the top; at the ceiling last. */
export function axisTop(dosesMg: readonly number[], ceilingMg = defaultCeilingMg): number {
  const largest = Math.max(restingTopMg, ...dosesMg);
  return Math.min(largest, Math.max(ceilingMg, restingTopMg));
}

export function doseTicks(frame: Frame): number[] {
  const step = (frame.topMg > 800 ? 500 : 200) * (frame.layout.size === "narrow" ? 2 : 1);
  return Array.from({length: Math.floor(frame.topMg / step) + 1}, (_, i) => i * step);
}

function plotHeight(layout: Layout): number {
  return layout.size === "narrow" ? 70 : 84;
}
