import {create} from "d3-selection";
import {setText} from "../lib/set-text.js";

export interface SliderOptions {
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Double-click or Backspace on the slider goes back to it; marked below the track. */
  readonly initial: number;
  /** The number box reaches further than the slider. */
  readonly boxMax?: number;
  /** Decimals of the box. */
  readonly digits?: number;
}

export type Slider = HTMLElement & {
  value: number;
  disabled: boolean;
  /** Shows the value in another unit: `factor` per unit of the value. */
  show(unit: string, factor: number, digits: number): void;
};

let sliders = 0;

/**
 * A slider and a number box that hold one value. It dispatches "input" while it moves and "change" when
 * it rests. A number out of range stays in the box, outlined and named in a sentence below it, while the
 * value goes back to what it was before; "announce" carries the sentence. Escape gives up typing.
 */
export function slider(options: SliderOptions): Slider {
  const {label, min, max, step, initial, boxMax = max} = options;
  const id = `slider-${(sliders += 1)}`;
  const root = create("div").attr("class", "slider");
  const head = root.append("div").attr("class", "slider-head");
  head.append("label").attr("class", "control-label").attr("for", id).text(label);
  const box = head.append("input").attr("class", "number").attr("type", "text");
  box.attr("inputmode", "decimal").attr("aria-describedby", `${id}-fault`);
  const unitText = head.append("span").attr("class", "unit");
  const range = root.append("input").attr("type", "range").attr("id", id);
  range.attr("min", min).attr("max", max).attr("step", step);
  const mark = root.append("span").attr("class", "slider-mark").attr("aria-hidden", "true");
  mark.style("--at", String((initial - min) / (max - min)));
  const fault = root.append("p").attr("class", "fault").attr("id", `${id}-fault`);
  const element = root.node() as HTMLElement; // created above, so these are there
  const [rangeInput, boxInput] = [range.node() as HTMLInputElement, box.node() as HTMLInputElement];

  let value = initial;
  let rested = initial; // the value before the box was typed into
  let [unit, factor, digits] = [options.unit, 1, options.digits ?? 0];
  const isWrong = () => boxInput.hasAttribute("aria-invalid");
  const text = () => String(Number((value * factor).toFixed(digits)));

  function draw(): void {
    rangeInput.value = String(value);
    rangeInput.style.setProperty("--fill", String(Math.min(1, (value - min) / (max - min))));
    rangeInput.setAttribute("aria-valuetext", `${text()} ${unit}`);
    if (document.activeElement !== boxInput && !isWrong()) boxInput.value = text();
    boxInput.setAttribute("aria-label", `${label}, ${unit}`);
    setText(unitText, () => unit);
  }
  function say(problem: string): void {
    fault.text(problem);
    if (problem === "") boxInput.removeAttribute("aria-invalid");
    else boxInput.setAttribute("aria-invalid", "true");
  }
  function move(next: number, type: "input" | "change"): void {
    value = next;
    say("");
    draw();
    element.dispatchEvent(new Event(type, {bubbles: true}));
  }
  range.on("input", (event: Event) => {
    event.stopPropagation();
    move(Number(rangeInput.value), "input");
  });
  range.on("change", (event: Event) => {
    event.stopPropagation();
    move(Number(rangeInput.value), "change");
  });
  range.on("dblclick", () => move(initial, "change"));
  range.on("keydown", (event: KeyboardEvent) => {
    if (event.key === "Backspace") move(initial, "change");
  });
  box.on("focus", () => (rested = value));
  box.on("input", (event: Event) => {
    event.stopPropagation();
    const typed = Number(boxInput.value.replace(",", ".")) / factor;
    const isFine = boxInput.value.trim() !== "" && typed >= min && typed <= boxMax * 1.0001;
    if (isFine) return move(Math.max(min, Math.min(typed, boxMax)), "input");
    if (value !== rested) move(rested, "input");
    const limits = [min, boxMax].map((limit) => Number((limit * factor).toFixed(digits)));
    say(
      `${label.toLowerCase()} must be ${limits.join(" to ")} ${unit}, got ${boxInput.value || "nothing"}`,
    );
  });
  box.on("change", (event: Event) => {
    event.stopPropagation();
    if (isWrong()) {
      const detail = fault.text();
      element.dispatchEvent(new Event("change", {bubbles: true})); // what was typed on the way is over
      element.dispatchEvent(new CustomEvent("announce", {bubbles: true, detail}));
    } else move((rested = value), "change");
  });
  box.on("keydown", (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    move(rested, "input");
    boxInput.value = text();
  });
  box.on("blur", draw);

  draw();
  return Object.defineProperties(
    Object.assign(element as Slider, {
      show(nextUnit: string, nextFactor: number, nextDigits: number): void {
        if (nextUnit === unit && nextFactor === factor && nextDigits === digits) return;
        say("");
        [unit, factor, digits] = [nextUnit, nextFactor, nextDigits];
        draw();
      },
    }),
    {
      value: {
        get: () => value,
        set: (next: number) => {
          if (next !== value) {
            say("");
            rested = next;
          }
          value = next;
          draw();
        },
      },
      disabled: {
        get: () => rangeInput.disabled,
        set: (is: boolean) => {
          rangeInput.disabled = boxInput.disabled = is;
        },
      },
    },
  );
}
