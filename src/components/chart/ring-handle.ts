import {pointer} from "d3-selection";
import type {Moment} from "../../lib/store.js";
import type {Layer} from "./types.js";

export interface RingHandleOptions {
  /** Names the slider for who hears the page. */
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** Of an arrow key, with Shift, and of Page Up and Down. */
  readonly steps: {readonly usual: number; readonly fine: number; readonly page: number};
  readonly drags: "up-down" | "sideways";
  /** Half of the area that takes hold, px. */
  readonly reach?: {readonly x: number; readonly y: number};
  /** The value where a pointer is, px of the svg. */
  readonly valueAt: (at: {readonly x: number; readonly y: number}) => number;
  readonly textOf: (value: number) => string;
  readonly change: (value: number, moment: Moment) => void;
  /** Double-click and Backspace. */
  readonly reset?: () => void;
}

export interface RingHandle {
  readonly element: SVGGElement;
  update(at: {readonly value: number; readonly x: number; readonly y: number}): void;
}

/** A white point with a ring of accent that a hand, a finger or the keyboard moves: a slider on a chart. */
export function ringHandle(parent: Layer, options: RingHandleOptions): RingHandle {
  const {min, max, steps, drags, reach = {x: 22, y: 22}} = options;
  const group = parent
    .append("g")
    .attr("class", `ring-slider is-${drags}`)
    .attr("role", "slider")
    .attr("tabindex", 0)
    .attr("aria-label", options.label)
    .attr("aria-orientation", drags === "sideways" ? "horizontal" : "vertical")
    .attr("aria-valuemin", min)
    .attr("aria-valuemax", max);
  const area = group.append("rect").attr("class", "ring-reach");
  area.attr("x", -reach.x).attr("y", -reach.y);
  area.attr("width", 2 * reach.x).attr("height", 2 * reach.y);
  group.append("circle").attr("class", "ring-focus").attr("r", 12);
  group.append("circle").attr("class", "ring-handle").attr("r", 7);
  const element = group.node() as SVGGElement; // created above, so it is there

  let place = {value: min, x: 0, y: 0};
  let grip: {readonly dx: number; readonly dy: number; readonly before: number} | null = null;
  const within = (value: number): number => Math.max(min, Math.min(max, value));
  const svgPoint = (event: PointerEvent): [number, number] =>
    pointer(event, element.ownerSVGElement ?? element);

  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    const [x, y] = svgPoint(event);
    grip = {dx: place.x - x, dy: place.y - y, before: place.value};
    event.preventDefault(); // no text is selected
    element.focus({preventScroll: true});
  });
  // browsers do not agree on touch-action inside an svg: one finger keeps the page still
  const keepStill = (event: TouchEvent): void => {
    if (event.touches.length === 1 && event.cancelable) event.preventDefault();
  };
  element.addEventListener("touchstart", keepStill, {passive: false});
  element.addEventListener("pointermove", (event) => {
    if (!grip) return;
    const [x, y] = svgPoint(event);
    options.change(within(options.valueAt({x: x + grip.dx, y: y + grip.dy})), "live");
  });
  const letGo = (event: PointerEvent): void => {
    if (!grip) return;
    const {before} = grip;
    grip = null;
    options.change(event.type === "pointercancel" ? before : place.value, "released");
  };
  element.addEventListener("pointerup", letGo);
  element.addEventListener("pointercancel", letGo);
  element.addEventListener("dblclick", () => options.reset?.());
  element.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && grip) {
      const {before} = grip;
      grip = null;
      options.change(before, "released");
    } else if (event.key === "Backspace" && options.reset) options.reset();
    else {
      const next = valueAfterKey(event, place.value, {min, max, steps});
      if (next === null) return;
      options.change(next, "released");
    }
    event.preventDefault();
  });

  return {
    element,
    update(next) {
      place = next;
      group
        .attr("transform", `translate(${next.x.toFixed(1)},${next.y.toFixed(1)})`)
        .attr("aria-valuenow", Number(next.value.toPrecision(4)))
        .attr("aria-valuetext", options.textOf(next.value));
    },
  };
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly steps: RingHandleOptions["steps"];
}

/**
 * Arrows land on whole steps, a value within a hundredth of one counting as there; Shift is fine, Page is
 * far, Home and End are the ends.
 */
export function valueAfterKey(
  {key, shiftKey}: Pick<KeyboardEvent, "key" | "shiftKey">,
  value: number,
  {min, max, steps}: Range,
): number | null {
  const step = shiftKey ? steps.fine : steps.usual;
  const more = (Math.floor(value / step + 0.01) + 1) * step;
  const less = (Math.ceil(value / step - 0.01) - 1) * step;
  const next: Readonly<Record<string, number>> = {
    ...{ArrowUp: more, ArrowRight: more, ArrowDown: less, ArrowLeft: less},
    ...{PageUp: value + steps.page, PageDown: value - steps.page, Home: min, End: max},
  };
  const wanted = next[key];
  return wanted === undefined ? null : Math.max(min, Math.min(max, wanted));
}
