import {create} from "d3-selection";
import {clockText} from "../../lib/clock.js";
import {doseOf, type FormsState, spanH} from "../../lib/forms-page.js";
import {momentText} from "../../lib/time-text.js";
import {timeAfterKey} from "../time-cursor.js";
import {type PanelScale, xOf} from "./curve-panel.js";
import {curvePanels, type RowLayout} from "./layout.js";
import {mark, write} from "./marks.js";
import type {Scales} from "./scales.js";

export type Axis = HTMLElement & {
  resize(layout: RowLayout): void;
  update(state: FormsState, scales: Scales): void;
  /** Shows the cursor at hours after the dose; null: at the end. */
  read(hour: number | null): void;
};

/**
 * The clock below the rows, and the cursor's flag on it: a slider. "cursor" carries the hours after the
 * dose while the flag moves, "cursor-rest" when it rests; null is the end of the curves.
 */
export function formsAxis(): Axis {
  const root = create("div").attr("class", "forms-axis");
  const svg = root.append("svg").attr("aria-hidden", "true").attr("height", 28);
  const ticks = svg.append("g");
  const flag = root.append("div").attr("class", "time-cursor-flag forms-flag");
  flag.attr("role", "slider").attr("tabindex", 0).attr("aria-label", "Time at the cursor");
  flag.attr("aria-valuemin", 0).attr("aria-valuemax", spanH);
  const element = root.node() as HTMLElement; // created above, so it is there
  const flagNode = flag.node() as HTMLElement;
  let layout: RowLayout | null = null;
  let scales: Scales | null = null;
  let clockH = 0;
  let shown: number | null = null;

  function drawTicks(): void {
    if (layout === null || scales === null) return;
    ticks.selectAll("*").remove();
    for (const panel of curvePanels) {
      if (layout.panels[panel] === undefined) continue;
      const scale = scales.curves[panel];
      for (const tick of scale.ticks) {
        if (panel === "absorbed" && isNear(scale, tick, shown ?? spanH)) continue;
        const text = mark(ticks, "text", "chart-tick");
        text.setAttribute("text-anchor", "middle");
        write(text, [xOf(scale, tick), 18], clockText(tick, clockH));
      }
    }
  }

  function read(hour: number | null): void {
    shown = hour;
    if (layout === null || scales === null) return;
    const time = hour ?? spanH;
    const text = momentText(time, spanH, clockH);
    flagNode.style.left = `${layout.nameWidth + xOf(scales.curves.absorbed, time)}px`;
    flagNode.classList.toggle("is-pinned", hour !== null);
    flagNode.setAttribute("aria-valuenow", String(Number(time.toFixed(2))));
    const after = `${Number(time.toFixed(1))} h after the dose`;
    flagNode.setAttribute(
      "aria-valuetext",
      hour === null ? `the end, ${after}` : `${text}, ${after}`,
    );
    flagNode.textContent = hour === null ? "end" : text;
    drawTicks();
  }

  const tell = (type: "cursor" | "cursor-rest", detail: number | null) =>
    element.dispatchEvent(new CustomEvent(type, {bubbles: true, detail}));
  const hourOf = (time: number): number | null => (time >= spanH - 1e-9 ? null : time);

  flag.on("keydown", (event: KeyboardEvent) => {
    const next = event.key === "Escape" ? spanH : timeAfterKey(event, shown ?? spanH, spanH);
    if (next === null) return;
    event.preventDefault();
    tell("cursor-rest", hourOf(next));
  });
  flag.on("pointerdown", (event: PointerEvent) => flagNode.setPointerCapture(event.pointerId));
  flag.on("pointermove", (event: PointerEvent) => {
    if (event.buttons === 0 || layout === null || scales === null) return;
    const {box} = scales.curves.absorbed;
    const x = event.clientX - element.getBoundingClientRect().left - layout.nameWidth - box.left;
    const time = Math.min(Math.max((x / (box.right - box.left)) * spanH, 0), spanH);
    tell("cursor", hourOf(Math.round(time * 12) / 12));
  });
  flag.on("pointerup", () => tell("cursor-rest", shown));

  return Object.assign(element, {
    resize(next: RowLayout): void {
      layout = next;
      svg.attr("width", next.width).style("margin-left", `${next.nameWidth}px`);
    },
    update(state: FormsState, next: Scales): void {
      scales = next;
      clockH = doseOf(state.scenario).timeH + (state.scenario.startClockH ?? 0);
      read(shown);
    },
    read,
  });
}

/** A tick gives way to the flag. */
const isNear = (scale: PanelScale, tick: number, hour: number): boolean =>
  Math.abs(xOf(scale, tick) - xOf(scale, hour)) < 46;
