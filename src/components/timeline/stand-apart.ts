import {neverFalling} from "../../lib/keep-apart.js";
import type {Pill} from "../../lib/pills.js";
import type {Frame} from "./frame.js";

const gapPx = 4;
const sameTimeH = 0.5;

/**
 * Centres of the capsules, px: at their time, but side by side where two lie within half an hour
 * or would cover each other. They give way as little as possible in the sum of squares, which is
 * isotonic regression of the places left when every gap is taken out.
 */
export function standApart(pills: readonly Pill[], frame: Frame): number[] {
  const taken: number[] = [0];
  for (let i = 1; i < pills.length; i++) {
    taken.push((taken[i - 1] ?? 0) + room(pills, i, frame));
  }
  const wanted = pills.map((pill, i) => frame.x(pill.timeH) - (taken[i] ?? 0));
  const {left, right} = frame.layout;
  const last = Math.max(left, right - (taken.at(-1) ?? 0));
  return neverFalling(wanted).map((x, i) => Math.min(Math.max(x, left), last) + (taken[i] ?? 0));
}

/** How far the pill must stay from the one before it; also from the one before that, if alike. */
function room(pills: readonly Pill[], i: number, frame: Frame): number {
  const whole = frame.pillWidth + gapPx;
  const before = pills.slice(Math.max(0, i - 2), i).reverse();
  const isClose = before.map((pill) => needsRoom(pill, pills[i] ?? pill, frame));
  return isClose[0] ? whole : isClose[1] ? whole / 2 : 0;
}

function needsRoom(a: Pill, b: Pill, frame: Frame): boolean {
  if (Math.abs(a.timeH - b.timeH) <= sameTimeH) return true;
  const dy = frame.y(a.elementalMg) - frame.y(b.elementalMg);
  return Math.abs(dy) < frame.pillHeight + gapPx;
}
