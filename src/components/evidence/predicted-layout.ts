import {ratioOf} from "../../lib/evidence/ratio.js";
import type {Predicted} from "../../lib/evidence/rows.js";

/** Where the rows of the chart stand, px. */
export interface PredictedLayout {
  readonly isNarrow: boolean;
  readonly width: number;
  readonly height: number;
  readonly labelX: number;
  /** Edges of the axis. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of a row. */
  readonly pitch: number;
  /** Rows with a number to divide by, then those without. */
  readonly divided: readonly Predicted[];
  readonly undivided: readonly Predicted[];
  readonly yOf: (index: number) => number;
}

export function predictedLayout(
  {rows, order}: {readonly rows: readonly Predicted[]; readonly order: "file" | "ratio"},
  width: number,
): PredictedLayout {
  const isNarrow = width < 560;
  const ratio = ({prediction}: Predicted): number => ratioOf(prediction)?.value ?? NaN;
  const withRatio = rows.filter((row) => !Number.isNaN(ratio(row)));
  const divided = order === "file" ? withRatio : [...withRatio].sort((a, b) => ratio(a) - ratio(b));
  const undivided = rows.filter((row) => Number.isNaN(ratio(row)));
  const pitch = isNarrow ? 42 : 24;
  const top = 38;
  const bottom = top + pitch * divided.length;
  const below = bottom + (divided.length > 0 ? 54 : 8);
  const labelX = isNarrow ? 0 : 124;
  const height =
    undivided.length > 0
      ? below + pitch * undivided.length + 4
      : bottom + (divided.length > 0 ? 28 : 0);
  return {
    ...{isNarrow, width, height, labelX, top, bottom, pitch, divided, undivided},
    left: isNarrow ? 22 : labelX + 238,
    right: width - 40,
    yOf: (i) => (i < divided.length ? top + pitch * i : below + pitch * (i - divided.length)),
  };
}
