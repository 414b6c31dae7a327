import type {ScaleLinear} from "d3-scale";
import type {Selection} from "d3-selection";
import type {Layout} from "../../lib/layout.js";
import type {TimeScale} from "../../lib/clock.js";
import type {TimeAxis} from "../../lib/time-axis.js";

/** A line over time; y in the unit of its chart. */
export interface Curve {
  readonly id: string;
  readonly label: string;
  /** The word on the line, where it is not the label; "" for none. */
  readonly mark?: string;
  readonly y: ArrayLike<number>;
  /** A ghost's own times, where another run jumps at other hours. */
  readonly times?: ArrayLike<number>;
  /** A CSS colour, as a rule a variable. */
  readonly colour: string;
  readonly dash?: string;
  readonly width?: number;
  /** Filled to the tinted curve before it, on which it stands: its top is the sum of both. */
  readonly tint?: boolean;
  /** Left out: curves stand in the readout, ghosts do not. */
  readonly inReadout?: boolean;
  readonly format?: (value: number) => string;
  /** What the uncertain parameters allow, drawn as a band without an edge. */
  readonly range?: {readonly low: ArrayLike<number>; readonly high: ArrayLike<number>};
}

/** A number that stands in the readout only, such as "urine so far". */
export interface Reading {
  readonly id: string;
  readonly label: string;
  readonly y: ArrayLike<number>;
  readonly format: (value: number) => string;
  /** A side note. */
  readonly quiet?: boolean;
}

/** What every chart of the transect is told on each update. */
export interface TimeData {
  /** Hours since time 0, rising; two equal times are a jump. */
  readonly times: ArrayLike<number>;
  readonly hours: number;
  readonly startClockH: number;
  readonly dragging: boolean;
  /** How time is told; by the clock unless given. */
  readonly timeAxis?: TimeAxis;
  /** The unit of y, where it is not that of the options: mg or mmol. */
  readonly unit?: string;
}

/** A sentence above the plot: bold cause, then what is shown. `failed` dims the last good curves. */
export interface Notice {
  readonly kind: "failed" | "outside";
  readonly cause: string;
  readonly rest: string;
}

/** A chart's element: made once, then told what changes. */
export type Chart<Data extends TimeData> = HTMLElement & {
  update(data: Data): void;
  resize(layout: Layout): void;
  cursor(timeH: number): void;
  notice(notice: Notice | null): void;
  describe(sentence: string): void;
};

/** Where the plot lies inside its svg, px. */
export interface Plot {
  readonly layout: Layout;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly svgHeight: number;
}

export interface Scales {
  readonly x: TimeScale;
  readonly y: ScaleLinear<number, number>;
}

export type Layer = Selection<SVGGElement, undefined, null, undefined>;
