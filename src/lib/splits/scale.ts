import {scaleLinear} from "d3-scale";

/** The colours of a map from zero to a round value, and the levels that get a line. */
export interface Ramp {
  readonly ceiling: number;
  readonly levels: readonly number[];
}

export function rampOf(largest: number): Ramp {
  const scale = scaleLinear()
    .domain([0, largest || 1])
    .nice(5);
  const ceiling = scale.domain()[1] ?? 1;
  return {ceiling, levels: scale.ticks(5).filter((level) => level > 0)};
}

const stops = 6;

/** The colour of a share of the ramp: between two of its tokens, so that dark mode needs no redraw. */
export function rampColour(share: number): string {
  const place = Math.min(Math.max(share, 0), 1) * (stops - 1);
  const low = Math.min(Math.floor(place), stops - 2);
  const percent = Math.round(100 * (place - low));
  return `color-mix(in srgb, var(--map-${low + 1}) ${percent}%, var(--map-${low}))`;
}

/** A line on that colour: ink on the ramp's pale end, which is its dark end in dark mode. */
export const lineOn = (share: number): string => (share < 0.45 ? "var(--ink)" : "var(--paper)");
