import {create} from "d3-selection";
import {doses, indexOf, servingCounts, type Split, splits, stepped} from "../../lib/splits/grid.js";
import type {PlainPlot} from "../plain-frame.js";
import {splitAt} from "./place.js";

export type CellGrid = HTMLElement & {
  place(plot: PlainPlot): void;
  /** The chosen cell, and what each is called. */
  update(chosen: Split, nameOf: (split: Split) => string): void;
};

/**
 * The cells as a grid for hands and readers: one tab stop, arrows walk, Enter opens. It dispatches
 * "point" with the cell under the mouse or null, "choose" with a cell walked to or tapped, and "open".
 */
export function cellGrid(): CellGrid {
  const root = create("div").attr("class", "cell-grid").attr("role", "grid");
  root.attr("aria-label", "Daily dose by servings");
  const rows = root
    .selectAll("div")
    .data([...servingCounts].reverse())
    .join("div");
  rows.attr("role", "row");
  rows
    .selectAll("div")
    .data((servings) => doses.map((dose): Split => ({dose, servings})))
    .join("div")
    .attr("role", "gridcell")
    .attr("tabindex", -1);
  const element = root.node() as HTMLElement; // created above, so it is there
  const cells = new Map<number, HTMLElement>();
  root.selectAll<HTMLElement, Split>("[role=gridcell]").each(function (split) {
    cells.set(indexOf(split), this);
  });
  let chosen: Split = {dose: doses[0] ?? 0, servings: 1};
  let pointer = "mouse";

  const tell = (type: "point" | "choose" | "open", detail: Split | null) =>
    element.dispatchEvent(new CustomEvent(type, {detail}));
  const under = ({clientX, clientY}: PointerEvent): Split => {
    const {left, right, top, bottom} = element.getBoundingClientRect();
    const plot = {left: 0, right: right - left, top: 0, bottom: bottom - top, width: 0};
    return splitAt(plot, clientX - left, clientY - top);
  };
  root.on("pointermove", (event: PointerEvent) => tell("point", under(event)));
  root.on("pointerdown", (event: PointerEvent) => {
    pointer = event.pointerType;
    tell("point", under(event));
  });
  root.on("pointerup", (event: PointerEvent) => {
    if (event.pointerType === "touch") tell("choose", under(event));
  });
  for (const end of ["pointerleave", "pointercancel"]) root.on(end, () => tell("point", null));
  root.on("click", (event: PointerEvent) => {
    // a tap chooses: the way to open it stands beside the cell then
    if (pointer !== "touch") tell("open", event.detail === 0 ? chosen : under(event));
    pointer = "mouse";
  });
  root.on("keydown", (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      tell("open", chosen);
      return;
    }
    const step = stepOf(event);
    if (step === null) return;
    event.preventDefault();
    tell("choose", stepped(chosen, ...step));
    cells.get(indexOf(chosen))?.focus();
  });

  return Object.assign(element, {
    place({left, right, top, bottom}: PlainPlot): void {
      root
        .style("left", `${left}px`)
        .style("width", `${right - left}px`)
        .style("top", `${top}px`)
        .style("height", `${bottom - top}px`);
    },
    update(next: Split, nameOf: (split: Split) => string): void {
      chosen = next;
      for (const split of splits) {
        const cell = cells.get(indexOf(split));
        const name = nameOf(split);
        if (cell && cell.getAttribute("aria-label") !== name) cell.setAttribute("aria-label", name);
      }
      for (const [index, cell] of cells) {
        const isChosen = index === indexOf(chosen);
        cell.tabIndex = isChosen ? 0 : -1;
        cell.setAttribute("aria-selected", String(isChosen));
      }
    },
  });
}

/** Columns and rows that a key moves by; null for other keys. */
function stepOf({key, ctrlKey, metaKey}: KeyboardEvent): readonly [number, number] | null {
  const [far, wide] = [doses.length, 4];
  const all = ctrlKey || metaKey ? servingCounts.length : 0;
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, 1],
    ArrowDown: [0, -1],
    PageDown: [-wide, 0],
    PageUp: [wide, 0],
    Home: [-far, all],
    End: [far, -all],
  };
  return steps[key] ?? null;
}
