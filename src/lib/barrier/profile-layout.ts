import {scaleLinear, type ScaleLinear} from "d3-scale";
import {freeRange} from "./page.js";

/** Where everything of a gradient profile stands, px; places run right, levels up. */
export interface ProfileLayout {
  readonly isNarrow: boolean;
  readonly columns: readonly Column[];
  /** Middle of the gap after each place but the last: where a wall stands. */
  readonly gaps: readonly number[];
  readonly right: number;
  readonly top: number;
  /** mmol/L to px; the same for every profile, so that they can be compared. */
  readonly level: ScaleLinear<number, number>;
  /** Middle of each row of arrows. */
  readonly rows: readonly number[];
  /** mV to px, and the baseline of its title; null where there is no such strip. */
  readonly potential: {readonly scale: ScaleLinear<number, number>; readonly title: number} | null;
  /** Lower end of walls and washes. */
  readonly bottom: number;
}

export interface Column {
  readonly x0: number;
  readonly x1: number;
  readonly middle: number;
}

export interface ProfileMeasures {
  readonly places: number;
  readonly rows: number;
  readonly hasPotential: boolean;
}

/** Levels to just above what a hand can hold. */
export const levelDomain = [0, freeRange[1] + 0.1] as const;
const perMmol = 68;
const levelHeight = perMmol * levelDomain[1];
const rowHeight = 26;
const potentialHeight = 46;
/** Where there is little room the strip's title has a line of its own. */
const titleHeight = 20;
const potentialDomain = [-90, 20] as const;

/** Height of levels, arrows and potentials together, px. */
export const profileHeight = ({rows, hasPotential}: ProfileMeasures, isNarrow: boolean): number =>
  levelHeight +
  8 +
  rows * rowHeight +
  (hasPotential ? potentialHeight + (isNarrow ? titleHeight : 0) : 0);

/** Whether the places, so many px wide together, need their short names. */
export const isNarrowProfile = (width: number): boolean => width < 480;

export function profileLayout(
  {left, right, top}: {readonly left: number; readonly right: number; readonly top: number},
  measures: ProfileMeasures,
): ProfileLayout {
  const {places, rows, hasPotential} = measures;
  const isNarrow = isNarrowProfile(right - left);
  const gap = isNarrow ? 12 : 26;
  const width = (right - left - gap * (places - 1)) / places;
  const columns = Array.from({length: places}, (_, i): Column => {
    const x0 = left + i * (width + gap);
    return {x0, x1: x0 + width, middle: x0 + width / 2};
  });
  const zero = top + levelHeight;
  const lanes = zero + 8;
  const afterLanes = lanes + rows * rowHeight;
  const bottom = top + profileHeight(measures, isNarrow);
  return {
    ...{isNarrow, columns, right, top, bottom},
    gaps: columns.slice(0, -1).map(({x1}) => x1 + gap / 2),
    level: scaleLinear(levelDomain, [zero, top]),
    rows: Array.from({length: rows}, (_, row) => lanes + row * rowHeight + 18),
    potential: hasPotential
      ? {
          scale: scaleLinear(potentialDomain, [bottom, bottom - potentialHeight]),
          title: isNarrow ? afterLanes + 14 : afterLanes - 5,
        }
      : null,
  };
}
