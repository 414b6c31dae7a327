import {create} from "d3-selection";
import {doses, stepMg, stepped} from "../../lib/splits/grid.js";

export interface HandlePlace {
  readonly x: number;
  readonly y: number;
  /** Edges of the plot, px; the left one is no dose. */
  readonly left: number;
  readonly right: number;
  readonly dose: number;
}

export interface DoseHandle {
  /** Lies over the chart; it dispatches "point" and "choose" with a dose. */
  readonly over: HTMLElement;
  update(place: HandlePlace, textOf: (dose: number) => string): void;
}

const largest = doses.at(-1) ?? 0;

/** The ring on the chosen curve: a slider of the dose, dragged along it. */
export function doseHandle(): DoseHandle {
  const root = create("div").attr("class", "map-over");
  const ring = root.append("div").attr("class", "dose-ring").attr("role", "slider");
  ring.attr("hidden", ""); // until there is a curve to stand on
  ring.attr("tabindex", 0).attr("aria-label", "Daily dose, mg");
  ring.attr("aria-valuemin", stepMg).attr("aria-valuemax", largest);
  const over = root.node() as HTMLElement; // created above, so these are there
  const element = ring.node() as HTMLElement;
  let place: HandlePlace | null = null;
  let moved: number | null = null;

  const tell = (type: "point" | "choose", detail: number | null) =>
    over.dispatchEvent(new CustomEvent(type, {detail}));
  const doseAt = (clientX: number): number => {
    if (place === null) return stepMg;
    const {left, right} = place;
    const x = clientX - over.getBoundingClientRect().left;
    const step = Math.round(((x - left) / (right - left)) * doses.length);
    return stepMg * Math.min(Math.max(step, 1), doses.length);
  };
  ring.on("pointerdown", (event: PointerEvent) => {
    element.setPointerCapture(event.pointerId);
    moved = place?.dose ?? null;
  });
  ring.on("pointermove", (event: PointerEvent) => {
    if (moved === null) return;
    moved = doseAt(event.clientX);
    tell("point", moved);
  });
  ring.on("pointerup", () => {
    if (moved !== null) tell("choose", moved);
    moved = null;
  });
  ring.on("pointercancel", () => {
    moved = null;
    tell("point", null);
  });
  ring.on("keydown", (event: KeyboardEvent) => {
    const columns = stepOf(event.key);
    if (columns === null || place === null) return;
    event.preventDefault();
    tell("choose", stepped({dose: place.dose, servings: 1}, columns, 0).dose);
  });
  return {
    over,
    update(next: HandlePlace, textOf: (dose: number) => string): void {
      place = next;
      ring.style("left", `${next.x}px`).style("top", `${next.y}px`);
      ring
        .attr("hidden", null)
        .attr("aria-valuenow", next.dose)
        .attr("aria-valuetext", textOf(next.dose));
    },
  };
}

/** Columns that a key moves by. */
function stepOf(key: string): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -4,
    PageUp: 4,
    Home: -doses.length,
    End: doses.length,
  };
  return steps[key] ?? null;
}
