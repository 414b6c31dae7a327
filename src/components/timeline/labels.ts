import {asleepParts, awakeParts, isAsleep, type Day, type Pill} from "../../lib/pills.js";
import type {Frame} from "./frame.js";
import {clockAndForm, doseText} from "./words.js";

/** Where a pill's label stands, and whether it is whole, the dose alone, or absent. */
export interface Label {
  readonly side: "left" | "right" | "above";
  readonly lines: 0 | 1 | 2;
}

export interface Spot {
  readonly x: number;
  readonly cx: number;
  readonly y: number;
}

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Room between capsule and text: the focus ring's. */
export const labelGap = 12;
const whole: readonly Label[] = [
  {side: "right", lines: 2},
  {side: "left", lines: 2},
];
const beside: readonly Label[] = [
  {side: "right", lines: 1},
  {side: "left", lines: 1},
];
const above: Label = {side: "above", lines: 1};
const lineHeight = 17;
/** How far a label may lean out into the readout's gutter. */
const gutterPx = 14;
const pxPerBoldLetter = 7.4;
const pxPerLetter = 5.8;

/**
 * A label takes the free side, right first; without one it drops the form, then goes above, then
 * is left out, except for the selected pill, which is placed first and always says its dose.
 */
export function placeLabels(
  day: Day,
  spots: readonly Spot[],
  frame: Frame,
  selected: number | null,
): Label[] {
  const taken = spots.flatMap((spot) => footprint(spot, frame));
  const labels: Label[] = day.pills.map(() => ({side: "right", lines: 0}));
  const isFirst = (i: number) => (i === selected ? 0 : 1);
  const order = day.pills.map((_, i) => i).sort((a, b) => isFirst(a) - isFirst(b));
  for (const i of order) {
    const [pill, spot] = [day.pills[i], spots[i]];
    if (!pill || !spot) continue;
    const boxOf = (label: Label) => labelBox(pill, spot, label, frame);
    const sameSide = [...taken, ...acrossNight(day, pill, frame)];
    const free =
      wishes(frame).find((label) => isFree(boxOf(label), sameSide, frame)) ??
      beside.find((label) => isFree(boxOf(label), taken, frame));
    const label = free ?? (i === selected ? above : undefined);
    if (!label) continue;
    labels[i] = label;
    taken.push(boxOf(label));
  }
  return labels;
}

/** Where a label starts beside or above the capsule's middle; never below the zero line. */
export function labelShift(spot: Spot, {side, lines}: Label, frame: Frame): number {
  if (side === "above") return -frame.pillHeight / 2 - labelGap;
  const lowest = frame.zeroY - 6 - (lines === 2 ? lineHeight : 0);
  return Math.min(lines === 2 ? -4 : 4.5, lowest - spot.y + 2);
}

function wishes(frame: Frame): readonly Label[] {
  return frame.layout.size === "narrow" ? beside : [...whole, ...beside, above];
}

function labelBox(pill: Pill, spot: Spot, label: Label, frame: Frame): Box {
  const dose = doseText(pill.elementalMg, frame.units).length * pxPerBoldLetter;
  const second = label.lines === 2 ? clockAndForm(pill, 0).length * pxPerLetter : 0;
  const width = Math.max(dose, second);
  const inner = frame.pillWidth / 2 + labelGap;
  const starts = {right: inner, left: -inner - width, above: -width / 2};
  const x0 = spot.cx + starts[label.side];
  const y0 = spot.y + labelShift(spot, label, frame) - 12;
  return {x0, x1: x0 + width, y0, y1: y0 + lineHeight * label.lines - 2};
}

function isFree(box: Box, taken: readonly Box[], frame: Frame): boolean {
  const {size, left, right} = frame.layout;
  if (box.x0 < left || box.x1 > right + (size === "narrow" ? 0 : gutterPx)) return false;
  const apart = 3;
  return !taken.some(
    (b) => box.x0 < b.x1 + apart && b.x0 < box.x1 + apart && box.y0 < b.y1 && b.y0 < box.y1,
  );
}

/** A capsule with its ring, and its stem. */
function footprint({x, cx, y}: Spot, frame: Frame): Box[] {
  const [w, h] = [frame.pillWidth / 2 + 6, frame.pillHeight / 2 + 6];
  return [
    {x0: cx - w, x1: cx + w, y0: y - h, y1: y + h},
    {x0: Math.min(x, cx) - 4, x1: Math.max(x, cx) + 4, y0: y, y1: frame.zeroY},
  ];
}

/** Where it can, a label keeps to its pill's side of falling asleep and waking. */
function acrossNight(day: Day, pill: Pill, frame: Frame): Box[] {
  const stretches = isAsleep(day.night, pill.timeH)
    ? awakeParts(day.night)
    : asleepParts(day.night);
  const [y0, y1] = [frame.plotTop, frame.zeroY];
  return stretches.map(([from, to]) => ({x0: frame.x(from), x1: frame.x(to), y0, y1}));
}
