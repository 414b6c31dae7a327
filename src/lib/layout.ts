/** Measures of the transect: every chart of a page shares them, so one cursor can cross all. */
export interface Layout {
  readonly size: "wide" | "medium" | "narrow";
  /** Width of the whole strip, px. */
  readonly width: number;
  /** Where the plot starts and ends, px from the strip's left edge. */
  readonly left: number;
  readonly right: number;
  /** Where the names in the readout start, px right of the plot; 48, behind a sample, unless given. */
  readonly names?: number;
  /** Height of each strip, px, where one has the window for itself. */
  readonly stripHeight?: number;
}

/** Where the names in the readout start, px from the strip's left edge. */
export const namesAt = ({right, names = 48}: Layout): number => right + names;

/** The transect's layout for the space it has; `viewport` is the width of the window, px. */
export function layoutFor(width: number, viewport: number): Layout {
  if (viewport < 700) return {size: "narrow", width, left: 44, right: width};
  const readout = viewport < 1200 ? 186 : 216;
  const size = viewport < 1200 ? "medium" : "wide";
  return {size, width, left: 104, right: width - readout};
}
