import {scaleLinear, type ScaleLinear} from "d3-scale";
import {elementalMgFromMmol} from "/models/magnesium/amounts.js";
import type {Units} from "../../lib/amount-text.js";
import {timeScale, type TimeScale} from "../../lib/clock.js";
import type {Layout} from "../../lib/layout.js";

/** Where things stand in the strip, px from its top left corner. */
export interface Frame {
  readonly layout: Layout;
  /** What amounts are written in; they are kept in mg. */
  readonly units: Units;
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

export function frameFor(layout: Layout, topMg: number, units: Units = "mg"): Frame {
  const plotTop = headroom;
  const zeroY = plotTop + plotHeight(layout);
  const isNarrow = layout.size === "narrow";
  return {
    layout,
    units,
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

/** Round amounts in the reader's units, and where they stand, mg. */
export function doseTicks({topMg, units, layout}: Frame): {text: string; mg: number}[] {
  const steps = {mg: [200, 500], mmol: [10, 20]}[units];
  const step = (steps[topMg > 800 ? 1 : 0] ?? NaN) * (layout.size === "narrow" ? 2 : 1);
  const mgOf = (tick: number) => (units === "mg" ? tick : elementalMgFromMmol(tick));
  const count = Math.floor(topMg / mgOf(step)) + 1;
  return Array.from({length: count}, (_, i) => ({text: String(i * step), mg: mgOf(i * step)}));
}

function plotHeight(layout: Layout): number {
  return layout.size === "narrow" ? 70 : 84;
}
