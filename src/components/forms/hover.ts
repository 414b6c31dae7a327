import {dissolvedSpanH, spanH} from "../../lib/forms-page.js";
import {curvePanels, type RowLayout} from "./layout.js";
import type {FormRow} from "./row.js";

/** Where a hand holds the cursor: hours after the dose, or null for the ends. */
export interface Held {
  readonly hour: number | null;
}

/** Tells where the pointer holds the cursor, over a plot or by its flag; null when it lets go. */
export function followHand(
  figure: HTMLElement,
  layoutOf: (isOpen: boolean) => RowLayout,
  hold: (held: Held | null) => void,
): void {
  figure.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    const hour = hourUnder(event, layoutOf);
    hold(hour === null ? null : {hour});
  });
  figure.addEventListener("pointerleave", () => hold(null));
  figure.addEventListener("cursor", (event) => {
    hold({hour: (event as CustomEvent<number | null>).detail});
  });
  figure.addEventListener("cursor-rest", () => hold(null), {capture: true});
}

/** Hours after the dose under the pointer, to 5 min; null beside the plots of a row. */
function hourUnder(event: PointerEvent, layoutOf: (isOpen: boolean) => RowLayout): number | null {
  const row = (event.target as Element).closest<FormRow>(".form-row");
  if (!row) return null;
  const box = row.svg.getBoundingClientRect();
  const [x, y] = [event.clientX - box.left, event.clientY - box.top];
  const {panels} = layoutOf(row.classList.contains("is-open"));
  for (const panel of curvePanels) {
    const at = panels[panel];
    if (at === undefined || x < at.left - 4 || x > at.right + 4) continue;
    if (y < at.top - 12 || y > at.bottom + 14) continue;
    const span = panel === "dissolved" ? dissolvedSpanH : spanH;
    const hours = ((x - at.left) / (at.right - at.left)) * span;
    return Math.min(Math.max(Math.round(hours * 12) / 12, 0), span);
  }
  return null;
}
