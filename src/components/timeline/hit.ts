import type {Point} from "../../lib/point.js";
import type {Handle, Strip} from "./strip.js";

const reachPx = 22;

/** Where an event happened, px in the drawing, also when the page is zoomed. */
export function pointOf(strip: Strip, event: Pick<MouseEvent, "clientX" | "clientY">): Point {
  const box = strip.svg.getBoundingClientRect();
  const scale = strip.layout.width / box.width;
  return {x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale};
}

/** The handle under a point: each reaches 22 px, the nearer centre wins, night edges come last. */
export function handleAt(strip: Strip, point: Point, isTouch: boolean): Handle | null {
  const {frame, state, places} = strip;
  const inReach: {handle: Handle; distance: number}[] = [];
  const consider = (handle: Handle, x: number, y: number) => {
    const [dx, dy] = [Math.abs(point.x - x), Math.abs(point.y - y)];
    if (dx > reachPx || dy > reachPx) return;
    inReach.push({handle, distance: Math.hypot(dx, dy)});
  };
  places.forEach((place, index) => consider({kind: "pill", index}, place.cx, place.y));
  if (state.mealsShown) {
    state.day.meals.forEach((meal, index) =>
      consider({kind: "meal", index}, frame.x(meal.timeH), frame.mealY + 4),
    );
  }
  const [nearest] = inReach.sort((a, b) => a.distance - b.distance);
  return nearest?.handle ?? nightEdgeAt(strip, point, isTouch ? reachPx : 8);
}

export function pillAt(strip: Strip, point: Point): number | null {
  const handle = handleAt(strip, point, false);
  return handle?.kind === "pill" ? handle.index : null;
}

/** On the plot or just above it, where an empty spot takes a new pill. */
export function isOnPlot({frame}: Strip, {x, y}: Point): boolean {
  const {left, right} = frame.layout;
  return x >= left && x <= right && y >= 0 && y <= frame.zeroY + 8;
}

function nightEdgeAt({frame, state}: Strip, {x, y}: Point, reach: number): Handle | null {
  if (y < frame.plotTop || y > frame.zeroY + 26) return null;
  const distance = (edge: 0 | 1) => Math.abs(frame.x(state.day.night[edge]) - x);
  const index = distance(0) < distance(1) ? 0 : 1;
  return distance(index) <= reach ? {kind: "night", index} : null;
}
