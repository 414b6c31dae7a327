import {
  moveMeal,
  moveNightEdge,
  movePill,
  removePill,
  setDose,
  snapDose,
  snapEdge,
  snapTime,
  type Day,
} from "../../lib/pills.js";
import type {Frame} from "./frame.js";
import type {Handle} from "./strip.js";

/** How far the pointer has come since it was pressed, px, and what the reader holds down. */
export interface Pull {
  readonly dx: number;
  readonly dy: number;
  /** Alt: minutes and 5 mg. */
  readonly isFine: boolean;
  /** Ctrl: both axes. */
  readonly isFree: boolean;
}

/** The day as dragged, and the same when let go. */
export interface Dragged {
  readonly day: Day;
  readonly handle: Handle;
  readonly isDoomed: boolean;
  readonly released: {readonly day: Day; readonly index: number | null};
}

const slackPx = 6;
const doomedBelowPx = 40;

/**
 * Follows a pull from the day as it was when pressed, so that pulling back restores it exactly.
 * The scale is the one at the press: an axis that grows meanwhile cannot run away with the dose.
 */
export function dragPill(day: Day, index: number, frame: Frame, yPress: number, timeOnly = false) {
  const pill = day.pills[index];
  const mgPerPx = frame.topMg / (frame.zeroY - frame.plotTop);
  let axis: "time" | "dose" | "both" | null = null;

  return ({dx, dy, isFine, isFree}: Pull): Dragged | null => {
    if (!pill) return null;
    if (isFree && !timeOnly) axis = "both";
    axis ??= decideAxis(dx, dy, timeOnly);
    if (!axis) return null;
    const movesTime = axis !== "dose";
    const movesDose = axis !== "time";
    const timeH = movesTime ? snapTime(pill.timeH + hours(frame, dx), isFine) : pill.timeH;
    const dose = movesDose ? snapDose(pill.elementalMg - dy * mgPerPx, isFine) : pill.elementalMg;
    const isDoomed = !timeOnly && yPress + dy > frame.zeroY + doomedBelowPx;
    const moved = movePill(day, index, dx === 0 ? pill.timeH : timeH);
    const edit = setDose(moved.day, moved.index, isDoomed ? 0 : dy === 0 ? pill.elementalMg : dose);
    return {
      day: edit.day,
      handle: {kind: "pill", index: edit.index},
      isDoomed,
      released: isDoomed ? removePill(day, index) : edit,
    };
  };
}

/** Meals and the edges of the night move sideways only. */
export function dragSideways(
  day: Day,
  handle: Exclude<Handle, {kind: "pill"}>,
  frame: Frame,
  selected: number | null,
) {
  const start = handle.kind === "meal" ? day.meals[handle.index]?.timeH : day.night[handle.index];
  let hasMoved = false;
  return ({dx, isFine}: Pull): Dragged | null => {
    hasMoved ||= Math.abs(dx) >= slackPx;
    if (!hasMoved) return null;
    const changed = moveSideways(day, handle, (start ?? 0) + hours(frame, dx), isFine);
    return {day: changed, handle, isDoomed: false, released: {day: changed, index: selected}};
  };
}

/** The day with a meal or an edge of the night at the nearest step of the clock. */
export function moveSideways(
  day: Day,
  handle: Exclude<Handle, {kind: "pill"}>,
  timeH: number,
  isFine: boolean,
): Day {
  if (handle.kind === "meal") return moveMeal(day, handle.index, snapTime(timeH, isFine));
  return moveNightEdge(day, handle.index, snapEdge(timeH, isFine));
}

/** The first 6 px decide; where only time may move, a vertical pull is left to the page. */
function decideAxis(dx: number, dy: number, timeOnly: boolean): "time" | "dose" | null {
  if (Math.hypot(dx, dy) < slackPx) return null;
  if (Math.abs(dx) >= Math.abs(dy)) return "time";
  return timeOnly ? null : "dose";
}

function hours(frame: Frame, dx: number): number {
  return frame.x.invert(frame.layout.left + dx);
}
