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
  const ratioWords = inside && beyond === 0 ? [] : [ratioText(ratio.value)];
  const spent = noTest === "" ? [] : ["no test"];
  const full = [...(inside ? [] : ["outside"]), ...ratioWords, ...spent].join(", ");
  const short = [...ratioWords, ...spent].join(", ");
  return {
    bar,
    caps: intervalOf === "study" ? [ratio.low, ratio.high].filter(holds).map(place) : [],
    x,
    beyond,
    label:
      full === "" ? null : labelBeside([full, short], x, bar, [left - overhang, right + overhang]),
  };
}

const gap = 10;
/** So far a label may reach over the ends of the axis. */
const overhang = 20;

/**
 * Beside the point, where its bar does not cross it: on the outer side, between both, or beyond the bar;
 * without "outside" (the open point says that too) where only then there is room near the point.
 */
function labelBeside(
  texts: readonly string[],
  x: number,
  [from, to]: readonly [number, number],
  [left, right]: readonly [number, number],
): NonNullable<Mark["label"]> {
  const isLow = x < (from + to) / 2;
  const [first, last] = [Math.min(x, from), Math.max(x, to)];
  const places = (text: string) => {
    const width = 6.4 * text.length + 2; // of the sans at 13 px, about
    const before = {text, x: x - gap, anchor: "end", fits: x - gap - width >= left} as const;
    const after = {text, x: x + gap, anchor: "start", fits: x + gap + width <= right} as const;
    const isFreeBefore = x <= from || x - gap - width > to + 2;
    const isFreeAfter = x >= to || x + gap + width < from - 2;
    const near = [
      {...before, fits: before.fits && isFreeBefore},
      {...after, fits: after.fits && isFreeAfter},
    ];
    const far = [
      {text, x: first - gap, anchor: "end", fits: first - gap - width >= left} as const,
      {text, x: last + gap, anchor: "start", fits: last + gap + width <= right} as const,
    ];
    return {near: isLow ? near : near.reverse(), far: isLow ? far : far.reverse()};
  };
  const options = texts.map(places);
  const ordered = [...options.flatMap(({near}) => near), ...options.flatMap(({far}) => far)];
  const best = ordered.find(({fits}) => fits) ?? {
    text: texts.at(-1) ?? "",
    x: last + gap,
    anchor: "start" as const,
  };
  return {text: best.text, x: best.x, anchor: best.anchor};
}
