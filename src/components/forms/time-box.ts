import {create} from "d3-selection";
import {clockText} from "../../lib/clock.js";
import {stepTime} from "../../lib/pills.js";

export type TimeBox = HTMLElement & {
  /** Hours of the clock, 0 to 24. */
  value: number;
};

let boxes = 0;

/**
 * A time of day to type, or to step by quarter hours with the arrow keys (minutes with Shift). "input" as
 * it moves, "change" when it rests; what is no time stays in the box, outlined, and changes nothing.
 */
export function timeBox(label: string): TimeBox {
  const id = `time-box-${(boxes += 1)}`;
  const root = create("div").attr("class", "time-box");
  root.append("label").attr("class", "control-label").attr("for", id).text(label);
  const input = root.append("input").attr("class", "number").attr("id", id);
  input.attr("type", "text").attr("inputmode", "numeric").attr("aria-describedby", `${id}-fault`);
  const fault = root.append("p").attr("class", "fault").attr("id", `${id}-fault`);
  const element = root.node() as HTMLElement; // created above, so these are there
  const box = input.node() as HTMLInputElement;
  let value = 0;

  function say(problem: string): void {
    fault.text(problem);
    input.attr("aria-invalid", problem === "" ? null : "true");
  }
  function move(next: number, type: "input" | "change"): void {
    value = next;
    say("");
    element.dispatchEvent(new Event(type, {bubbles: true}));
  }
  const draw = (): void => void (box.value = clockText(value, 0));
  input.on("input", (event: Event) => {
    event.stopPropagation();
    const typed = hoursIn(box.value);
    if (typed !== null) move(typed, "input");
  });
  input.on("change", (event: Event) => {
    event.stopPropagation();
    if (hoursIn(box.value) !== null) return move(value, "change");
    const got = box.value.trim() || "nothing";
    say(`${label.toLowerCase()} must be a time such as 08:30, got ${got.slice(0, 20)}`);
    element.dispatchEvent(new CustomEvent("announce", {bubbles: true, detail: fault.text()}));
  });
  input.on("keydown", (event: KeyboardEvent) => {
    const direction = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : null;
    if (direction === null) return;
    event.preventDefault();
    move(stepTime(value, direction, event.shiftKey), "change");
    draw();
  });
  input.on("blur", () => {
    if (!box.hasAttribute("aria-invalid")) draw();
  });
  return Object.defineProperty(element as TimeBox, "value", {
    get: () => value,
    set: (next: number) => {
      if (next !== value) say("");
      value = next;
      if (document.activeElement !== box && !box.hasAttribute("aria-invalid")) draw();
    },
  });
}

/** "8", "8:30", "08.30" or "0830" as hours; null for anything else. */
export function hoursIn(text: string): number | null {
  const found = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(text.trim());
  if (found === null) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  return hours < 24 && minutes < 60 ? hours + minutes / 60 : null;
}
