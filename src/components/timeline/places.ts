import type {Pill} from "../../lib/pills.js";
import {placeLabels} from "./labels.js";
import {standApart} from "./stand-apart.js";
import type {Place, Strip} from "./strip.js";

/**
 * Where every pill and label stands. While a hand is on something labels keep their sides, and a
 * dragged pill stays under the hand instead of giving way to its neighbours.
 */
export function placePills(strip: Strip, isLive: boolean): Place[] {
  const {frame, drag, state} = strip;
  const {pills} = state.day;
  const dragged = drag?.handle.kind === "pill" ? pills[drag.handle.index] : undefined;
  const resting = pills.filter((pill) => pill !== dragged);
  const centres = standApart(resting, frame);
  const centre = (pill: Pill) => (pill === dragged ? undefined : centres[resting.indexOf(pill)]);
  const spots = pills.map((pill) => {
    const x = frame.x(pill.timeH);
    return {x, cx: centre(pill) ?? x, y: frame.y(pill.elementalMg)};
  });
  const labels = placeLabels(state.day, spots, frame, state.selected);
  const before = new Map(isLive ? strip.places.map((place) => [place.key, place.label]) : []);
  return spots.map((spot, i) => {
    const key = strip.keys[i] ?? i;
    return {...spot, key, label: before.get(key) ?? labels[i] ?? {side: "right", lines: 0}};
  });
}
