import type {Prediction} from "./evidence.js";
import {type Ratio, ratioText} from "./ratio.js";

/** Where the parts of one row lie on the axis of simulated ÷ measured, px. */
export interface Mark {
  readonly bar: readonly [number, number];
  /** Ends that the study printed and the axis holds. */
  readonly caps: readonly number[];
  readonly x: number;
  /** The point lies beyond the axis: -1 left of it, 1 right of it. */
  readonly beyond: -1 | 0 | 1;
  readonly label: {
    readonly text: string;
    readonly x: number;
    readonly anchor: "start" | "end";
  } | null;
}

export interface Axis {
  (ratio: number): number;
  domain(): number[];
  range(): number[];
}

/** A miss is written beside its point; so is a point beyond the axis, and one that tests nothing. */
export function markOf(ratio: Ratio, {inside, intervalOf, noTest}: Prediction, axis: Axis): Mark {
  const [least = NaN, most = NaN] = axis.domain();
  const [left = NaN, right = NaN] = axis.range();
  const place = (value: number): number =>
    value <= least ? left : value >= most ? right : axis(value);
  const bar = [place(ratio.low), place(ratio.high)] as const;
  const holds = (value: number): boolean => value > least && value < most;
  const beyond = ratio.value < least ? -1 : ratio.value > most ? 1 : 0;
  const x = place(ratio.value);
  const words = [
    ...(inside ? [] : ["outside"]),
    ...(inside && beyond === 0 ? [] : [ratioText(ratio.value)]),
    ...(noTest === "" ? [] : ["no test"]),
  ].join(", ");
  return {
    bar,
    caps: intervalOf === "study" ? [ratio.low, ratio.high].filter(holds).map(place) : [],
    x,
    beyond,
    label: words === "" ? null : {text: words, ...labelPlace(words, x, bar, [left, right])},
  };
}

const gap = 10;

/** Beside the point, away from its bar; on the other side of both where there is no room. */
function labelPlace(
  text: string,
  x: number,
  [from, to]: readonly [number, number],
  [left, right]: readonly [number, number],
): {x: number; anchor: "start" | "end"} {
  const width = 6.6 * text.length; // of the sans at 13 px, about
  const [first, last] = [Math.min(x, from), Math.max(x, to)];
  const before = {x: first - gap, anchor: "end"} as const;
  const after = {x: last + gap, anchor: "start"} as const;
  const fitsBefore = before.x - width >= left;
  const fitsAfter = after.x + width <= right;
  const wantsBefore = x < (from + to) / 2;
  if (wantsBefore) return fitsBefore || !fitsAfter ? before : after;
  return fitsAfter || !fitsBefore ? after : before;
}
