import {select} from "d3-selection";
import {endOf, levelOf, stepAt, type Intake} from "../../lib/body/intake.js";
import {spokenGrip, spokenStep} from "../../lib/body/intake-text.js";
import {largestDoseMg} from "../../lib/snap.js";
import type {Plot, Scales} from "../chart/types.js";
import type {Handle} from "./intake-drag.js";
import type {IntakeState} from "./intake-state.js";

/** Where the drawing lies that the handles lie on. */
export interface Ground {
  readonly scales: Scales;
  readonly plot: Plot;
  readonly hours: number;
}

/** The handles of the intake: grips on the baseline, levels as strips around their lines. */
export function intakeHandles(layer: HTMLElement) {
  return {
    draw({intake, selected}: IntakeState, ground: Ground): void {
      const shown = intake.map((_, i) => i).filter((i) => isShown(intake, i, ground));
      const data = shown.flatMap((index): Handle[] => [
        {kind: "food", index},
        ...(stepAt(intake, index).supplement ? [{kind: "supplement", index} as const] : []),
      ]);
      const grips = shown.filter((i) => i > 0).map((index): Handle => ({kind: "grip", index}));
      const all = select(layer)
        .selectAll<HTMLElement, Handle>("[data-handle]")
        .data([...data, ...grips], ({kind, index}) => `${kind}-${index}`)
        .join("div")
        .order()
        .attr("data-handle", ({kind, index}) => `${kind}-${index}`)
        .attr("data-drag", "")
        .attr("class", ({kind}) => (kind === "grip" ? "intake-grip" : "intake-level"))
        .classed("is-selected", ({index}) => index === selected);
      place(all.filter(({kind}) => kind !== "grip").nodes(), intake, ground);
      all.each(function ({kind, index}) {
        if (kind === "grip") placeGrip(this, intake, index, ground);
        speak(this, intake, {kind, index});
      });
    },
  };
}

const isShown = (intake: Intake, index: number, {hours}: Ground): boolean =>
  24 * stepAt(intake, index).fromDay < hours;

function place(levels: readonly HTMLElement[], intake: Intake, ground: Ground): void {
  const {scales, hours} = ground;
  for (const element of levels) {
    const {kind, index} = handleOf(element) ?? {kind: "food", index: 0};
    const step = stepAt(intake, index);
    const [x0, x1] = [step.fromDay, endOf(intake, index)].map((day) =>
      scales.x(Math.min(24 * day, hours)),
    ) as [number, number];
    element.style.left = `${x0}px`;
    element.style.width = `${x1 - x0}px`;
    element.style.top = `${scales.y(kind === "food" ? step.foodMg : levelOf(step))}px`;
  }
}

/** Grips that stand close share the room between them. */
function placeGrip(element: HTMLElement, intake: Intake, index: number, ground: Ground): void {
  const {x} = ground.scales;
  const at = (i: number) => x(24 * stepAt(intake, i).fromDay);
  const gaps = [index - 1, index + 1]
    .filter((i) => i > 0 && i < intake.length)
    .map((i) => Math.abs(at(i) - at(index)) / 2);
  element.style.left = `${at(index)}px`;
  element.style.top = `${ground.plot.bottom}px`;
  element.style.setProperty("--reach", `${Math.max(8, Math.min(22, ...gaps))}px`);
}

/** Grips and the very first level are sliders; other levels are for the hand, and keys reach them by their grip. */
function speak(element: HTMLElement, intake: Intake, {kind, index}: Handle): void {
  const step = stepAt(intake, index);
  if (kind === "grip") {
    const [low, high] = [stepAt(intake, index - 1).fromDay + 1, endOf(intake, index) - 1];
    describe(element, `change ${index}`, "horizontal", spokenGrip(intake, index), [
      low / 7,
      step.fromDay / 7,
      high / 7,
    ]);
  } else if (index === 0 && (kind === "supplement") === (step.supplement !== null)) {
    const text = `${spokenStep(intake, 0)}, at the start`;
    const now = kind === "food" ? step.foodMg : (step.supplement?.mg ?? 0);
    describe(element, "amount at the start", "vertical", text, [0, now, largestDoseMg]);
  } else {
    for (const name of ["role", "tabindex", "aria-label"]) element.removeAttribute(name);
    element.setAttribute("aria-hidden", "true");
  }
}

function describe(
  element: HTMLElement,
  name: string,
  orientation: string,
  text: string,
  [low, now, high]: readonly [number, number, number],
): void {
  const attributes = {
    role: "slider",
    tabindex: "0",
    "aria-label": name,
    "aria-orientation": orientation,
    "aria-valuemin": low.toFixed(2),
    "aria-valuemax": high.toFixed(2),
    "aria-valuenow": now.toFixed(2),
    "aria-valuetext": text,
  };
  element.removeAttribute("aria-hidden");
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
}

/** The handle that an event fell on. */
export function handleOf(target: EventTarget | null): Handle | null {
  const node = target instanceof Element ? target.closest<HTMLElement>("[data-handle]") : null;
  const [kind, index] = node?.dataset["handle"]?.split("-") ?? [];
  if (kind !== "grip" && kind !== "food" && kind !== "supplement") return null;
  return {kind, index: Number(index)};
}

/** Gives the keyboard to a change, or to the start where there is none. */
export function focusGrip(layer: HTMLElement, index: number): void {
  const grip = layer.querySelector<HTMLElement>(`[data-handle="grip-${index}"]`);
  (grip ?? layer.querySelector<HTMLElement>("[role=slider]"))?.focus();
}
