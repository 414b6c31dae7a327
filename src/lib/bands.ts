/** The lower and the upper edge of a band. */
export interface Range {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** What the uncertain parameters allow, at the times of a run: mmol, mmol/L, and % above the pill-free day. */
export interface Bands {
  readonly absorbed: Range;
  readonly serum: Range;
  readonly urine: Range;
  readonly change: {readonly serum: Range; readonly csf: Range; readonly brain: Range};
  /** Of an earlier state, or not of all parameter sets yet. */
  readonly isPending: boolean;
}
