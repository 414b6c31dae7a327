import type {FlowName, SeriesName} from "./names.js";

/** Time courses and final state of one run on a grid of times. */
export interface Run {
  readonly times: Float64Array;
  readonly series: Readonly<Record<SeriesName | FlowName, Float64Array>>;
  readonly final: Float64Array;
  readonly counts: {readonly steps: number; readonly rejected: number; readonly rhs: number};
  readonly massResidual: number;
}
