import {dissolvedSpanH, spanH} from "../../lib/forms-page.js";
import {curvePanels, type RowLayout} from "./layout.js";
import type {FormRow} from "./row.js";

/** Hours after the dose under the pointer, to 5 min; null beside the plots of a row. */
export function hourUnder(
  event: PointerEvent,
  layoutOf: (isOpen: boolean) => RowLayout,
): number | null {
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
