import {select} from "d3-selection";
import {clockText} from "../../lib/clock.js";
import type {Handle, Strip} from "./strip.js";
import {doseText, mannerOf, spokenHandle} from "./words.js";

const flagHeight = 24;
const abovePill = 20;
const aboveFingerPx = 44;
const pxPerLetter = 6.8;

/** While dragging: guides under the pills, and the quarter hours around the one that moves. */
export function guideLayer(svg: SVGSVGElement): (strip: Strip) => void {
  const layer = select(svg).append("g").attr("class", "drag-marks").attr("aria-hidden", "true");
  const guides = layer.append("path").attr("class", "guides");
  const ticks = layer.append("path").attr("class", "snap-ticks");
  return (strip) => {
    const {drag, frame} = strip;
    layer.attr("display", drag && !drag.isDoomed ? null : "none");
    if (!drag) return;
    const at = anchor(strip, drag.handle);
    const {left, right} = frame.layout;
    const across = drag.handle.kind === "pill" ? `M${left},${at.y}H${right}` : "";
    guides.attr("d", `${across}M${at.x},${frame.plotTop}V${frame.zeroY}`);
    ticks.attr("d", snapTicks(strip, at.timeH));
  };
}

/** While dragging: a flag that says what the moving thing now is. */
export function flagLayer(svg: SVGSVGElement): (strip: Strip) => void {
  const flag = select(svg).append("g").attr("class", "drag-marks flag").attr("aria-hidden", "true");
  const box = flag.append("rect").attr("height", flagHeight).attr("rx", 4);
  const text = flag
    .append("text")
    .attr("y", flagHeight / 2)
    .attr("dy", "0.35em");
  return (strip) => {
    const {drag, frame} = strip;
    flag.attr("display", drag ? null : "none");
    if (!drag) return;
    const at = anchor(strip, drag.handle);
    const {left, right} = frame.layout;
    const words = drag.isDoomed ? "release to remove" : flagText(strip, drag.handle);
    const width = words.length * pxPerLetter + 20;
    const x = Math.min(Math.max(at.x - width / 2, left), right - width);
    const bottom = drag.fingerY === null ? at.y - abovePill : drag.fingerY - aboveFingerPx;
    flag
      .classed("doomed", drag.isDoomed)
      .attr("transform", `translate(${x},${bottom - flagHeight})`);
    box.attr("width", width);
    text.attr("x", width / 2).text(words);
  };
}

function anchor(strip: Strip, handle: Handle): {x: number; y: number; timeH: number} {
  const {frame, state} = strip;
  if (handle.kind === "pill") {
    const [place, pill] = [strip.places[handle.index], state.day.pills[handle.index]];
    return {x: place?.x ?? 0, y: place?.y ?? 0, timeH: pill?.timeH ?? 0};
  }
  if (handle.kind === "meal") {
    const timeH = state.day.meals[handle.index]?.timeH ?? 0;
    return {x: frame.x(timeH), y: frame.mealY, timeH};
  }
  const timeH = state.day.night[handle.index];
  return {x: frame.x(timeH), y: frame.plotTop + 50, timeH};
}

function flagText(strip: Strip, handle: Handle): string {
  const {state, startClockH, frame} = strip;
  const pill = handle.kind === "pill" ? state.day.pills[handle.index] : undefined;
  if (!pill) return spokenHandle(state.day, handle, mannerOf(strip));
  return `${doseText(pill.elementalMg, frame.units)}, ${clockText(pill.timeH, startClockH)}`;
}

/** Quarter hours within 90 minutes, or half hours where quarters would touch; hours are longer. */
function snapTicks({frame}: Strip, timeH: number): string {
  const {x, zeroY} = frame;
  const stepH = x(0.25) - x(0) < 6 ? 0.5 : 0.25;
  const first = Math.max(0, Math.ceil((timeH - 1.5) / stepH));
  const last = Math.min(24, timeH + 1.5) / stepH;
  let path = "";
  for (let i = first; i <= last; i++) {
    path += `M${x(i * stepH)},${zeroY}v${Number.isInteger(i * stepH) ? 7 : 4}`;
  }
  return path;
}
