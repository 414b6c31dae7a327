import {create} from "d3-selection";
import {timeScale} from "../lib/clock.js";
import {namesAt, type Layout} from "../lib/layout.js";
import {clockAxis, type TimeAxis} from "../lib/time-axis.js";
import {setText} from "../lib/set-text.js";

export interface TimeCursorOptions {
  /** The positioned element whose charts the line crosses; its left edge is the layout's. */
  readonly target: HTMLElement;
  readonly layout: Layout;
  readonly hours: number;
  readonly startClockH: number;
  readonly timeH: number;
  /** How time is told and stepped through; by the clock unless given. */
  readonly timeAxis?: TimeAxis;
}

export interface CursorValue {
  readonly timeH: number;
  readonly pinned: boolean;
}

export type TimeCursor = HTMLElement & {
  value: CursorValue;
  update(span: {hours: number; startClockH: number}): void;
  resize(layout: Layout): void;
  /**
   * Where the line starts and ends, and the middle of the flag, px from the target's top. Narrow
   * charts draw their own piece of the line; there it ends with the day's strip.
   */
  place(at: {top: number; bottom: number; flag: number}): void;
};

/**
 * One line across all strips and a flag on the clock: hover moves it, a click pins it. It dispatches
 * "input" as it moves and "change" when it was pinned or let go.
 */
export function timeCursor(options: TimeCursorOptions): TimeCursor {
  const {target, timeAxis = clockAxis} = options;
  const {steps, rounded} = timeAxis;
  let {layout, hours, startClockH} = options;
  let value: CursorValue = {timeH: options.timeH, pinned: false};

  const overlay = create("div").attr("class", "time-cursor");
  overlay.append("div").attr("class", "time-cursor-line");
  const heading = overlay.append("div").attr("class", "time-cursor-heading").text("at the cursor");
  const flag = overlay
    .append("div")
    .attr("class", "time-cursor-flag")
    .attr("role", "slider")
    .attr("tabindex", 0)
    .attr("aria-label", "Time at the cursor")
    .attr("aria-valuemin", 0);
  const element = overlay.node() as HTMLElement; // created above, so it is there

  function show(): void {
    const x = timeScale(layout, hours)(value.timeH);
    const text = timeAxis.momentText(value.timeH, hours, startClockH);
    overlay.style("--cursor-x", `${x.toFixed(1)}px`).classed("is-pinned", value.pinned);
    heading.attr("hidden", layout.size === "narrow" ? "" : null);
    heading.style("left", `${namesAt(layout)}px`);
    flag
      .attr("aria-valuemax", hours)
      .attr("aria-valuenow", Number(value.timeH.toFixed(2)))
      .attr("aria-valuetext", `${text}${value.pinned ? ", pinned" : ""}`);
    setText(flag, () => text);
  }

  function move(timeH: number, pinned = value.pinned): void {
    const within = Math.max(0, Math.min(hours, timeH));
    if (within === value.timeH && pinned === value.pinned) return;
    value = {timeH: within, pinned};
    show();
    element.dispatchEvent(new CustomEvent("input", {bubbles: true, detail: value}));
  }

  const rest = () => element.dispatchEvent(new Event("change", {bubbles: true}));

  /** The time under the pointer; null left and right of the plots. */
  function timeUnder(event: PointerEvent | MouseEvent): number | null {
    const x = event.clientX - target.getBoundingClientRect().left;
    if (x < layout.left - 4 || x > layout.right + 4) return null;
    return rounded(timeScale(layout, hours).invert(x));
  }

  target.addEventListener("pointermove", (event) => {
    if (value.pinned || event.buttons !== 0 || event.pointerType === "touch") return;
    const timeH = timeUnder(event);
    if (timeH !== null) move(timeH);
  });
  // A press that something draggable keeps for itself never arrives here, so its click is not ours.
  let pressX: number | null = null;
  target.addEventListener("pointerdown", (event) => (pressX = event.clientX));
  target.addEventListener("click", (event) => {
    const isSteady = pressX !== null && Math.abs(event.clientX - pressX) < 4;
    pressX = null;
    const timeH = timeUnder(event);
    if (!isSteady || timeH === null || isControl(event.target)) return;
    const x = timeScale(layout, hours);
    const isOnLine = Math.abs(x(timeH) - x(value.timeH)) < 6;
    if (value.pinned && isOnLine) move(value.timeH, false);
    else move(timeH, true);
    rest();
  });

  flag.on("keydown", (event: KeyboardEvent) => {
    const next = timeAfterKey(event, value.timeH, hours, steps);
    if (event.key === "Escape") move(value.timeH, false);
    else if (next !== null) move(next, true);
    else return;
    rest();
    event.preventDefault();
  });
  flag.on("pointerup", rest);
  flag.on("pointerdown", (event: PointerEvent) => {
    (event.currentTarget as Element).setPointerCapture(event.pointerId); // the flag itself
  });
  flag.on("pointermove", (event: PointerEvent) => {
    if (event.buttons === 0) return;
    const x = event.clientX - target.getBoundingClientRect().left;
    move(rounded(timeScale(layout, hours).invert(x)), true);
  });

  show();
  return Object.defineProperty(
    Object.assign(element, {
      update(span: {hours: number; startClockH: number}): void {
        ({hours, startClockH} = span);
        value = {...value, timeH: Math.min(value.timeH, hours)};
        show();
      },
      resize(next: Layout): void {
        layout = next;
        show();
      },
      place(at: {top: number; bottom: number; flag: number}): void {
        overlay
          .style("--cursor-top", `${at.top}px`)
          .style("--cursor-height", `${at.bottom - at.top}px`)
          .style("--flag-top", `${at.flag}px`);
      },
      value,
    }),
    "value",
    {
      get: () => value,
      set: (next: CursorValue) => {
        value = next;
        show();
      },
    },
  );
}

/** A click there means something else. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("a, button, input, select, summary, table, [role=slider], [data-drag]") !== null;

/** Arrows move by quarter hours (or weeks) on their grid, with Shift finer; Page further. */
export function timeAfterKey(
  {key, shiftKey}: Pick<KeyboardEvent, "key" | "shiftKey">,
  timeH: number,
  hours: number,
  {arrow, fine, page}: TimeAxis["steps"] = clockAxis.steps,
): number | null {
  const step = shiftKey ? fine : arrow;
  const later = (Math.floor(timeH / step + 1e-6) + 1) * step;
  const earlier = (Math.ceil(timeH / step - 1e-6) - 1) * step;
  const next: Readonly<Record<string, number>> = {
    ArrowRight: later,
    ArrowUp: later,
    ArrowLeft: earlier,
    ArrowDown: earlier,
    PageUp: timeH + page,
    PageDown: timeH - page,
    Home: 0,
    End: hours,
  };
  const wanted = next[key];
  return wanted === undefined ? null : Math.max(0, Math.min(hours, wanted));
}
