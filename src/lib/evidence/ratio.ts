import type {Prediction} from "./evidence.js";

/** Simulated ÷ measured, and the interval on the same scale. */
export interface Ratio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Null where there is no number to divide by: words, a limit, nothing found. */
export function ratioOf({observed, low, high, simulated}: Prediction): Ratio | null {
  if (observed === null || observed <= 0) return null;
  return {value: simulated / observed, low: low / observed, high: high / observed};
}

/** What the axis holds; the few marks beyond stand at its edge and say where they are. */
export const ratioDomain = [0.2, 5] as const;

/** Where the axis has its ticks, and how they are written. */
export const ratioTicks: readonly (readonly [number, string])[] = [
  [0.25, "¼"],
  [0.5, "½"],
  [1, "1"],
  [2, "2"],
  [4, "4"],
];

/** "× 0.69", "× 11"; a ratio of nothing is "0". */
export function ratioText(value: number): string {
  if (value === 0) return "0";
  return `× ${value >= 10 ? value.toFixed(0) : value >= 2 ? value.toFixed(1) : value.toFixed(2)}`;
}
