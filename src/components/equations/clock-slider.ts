import {create} from "d3-selection";
import {formColour} from "../../lib/palette.js";
import {momentText} from "../../lib/time-text.js";
import type {Pill} from "../../lib/day.js";
import {timeAfterKey} from "../time-cursor.js";

export type ClockSlider = HTMLElement & {
  value: number;
  update(span: {hours: number; startClockH: number; pills: readonly Pill[]}): void;
};

/** A moment of a run on a slider: arrows move it by 15 minutes, with Shift by one; pills are marked. */
export function clockSlider(initial: number): ClockSlider {
  const root = create("div").attr("class", "slider clock-slider");
  const head = root.append("div").attr("class", "slider-head");
  head.append("label").attr("class", "control-label").attr("for", "clock-slider").text("Time");
  const output = head.append("output").attr("for", "clock-slider").attr("class", "clock");
  const marks = root.append("div").attr("class", "clock-marks").attr("aria-hidden", "true");
  const range = root.append("input").attr("type", "range").attr("id", "clock-slider");
  range.attr("min", 0).attr("step", 1 / 60);
  const element = root.node() as HTMLElement; // created above, so these are there
  const input = range.node() as HTMLInputElement;
  let [value, hours, startClockH] = [initial, 24, 0];

  function draw(): void {
    input.max = String(hours);
    input.value = String(value);
    input.style.setProperty("--fill", String(value / hours));
    const text = momentText(value, hours, startClockH);
    input.setAttribute("aria-valuetext", text);
    output.text(text);
  }
  function move(next: number, type: "input" | "change"): void {
    value = Math.max(0, Math.min(hours, next));
    draw();
    element.dispatchEvent(new Event(type, {bubbles: true}));
  }
  range.on("input", (event: Event) => {
    event.stopPropagation();
    move(Math.round(Number(input.value) * 4) / 4, "input"); // a drag snaps to 15 minutes
  });
  range.on("change", (event: Event) => {
    event.stopPropagation();
    move(value, "change");
  });
  range.on("keydown", (event: KeyboardEvent) => {
    const next = timeAfterKey(event, value, hours);
    if (next === null) return;
    event.preventDefault();
    move(next, "change");
  });

  draw();
  return Object.defineProperty(
    Object.assign(element as ClockSlider, {
      update(span: {hours: number; startClockH: number; pills: readonly Pill[]}): void {
        ({hours, startClockH} = span);
        marks
          .selectAll("i")
          .data(span.pills)
          .join("i")
          .style("--at", ({timeH}) => String(timeH / hours))
          .style("background", ({form}) => formColour(form));
        draw();
      },
    }),
    "value",
    {
      get: () => value,
      set: (next: number) => {
        value = next;
        draw();
      },
    },
  );
}
