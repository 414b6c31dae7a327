/** What the hand or the focus does with rows, wherever they stand. */
export interface RowHandlers {
  /** A row is pointed at or has the focus; null when it was left. */
  readonly point: (row: Element | null) => void;
  /** A click or Enter on a row; `byKey` tells which. */
  readonly pin: (row: Element, byKey: boolean) => void;
  readonly escape: () => void;
}

/** How long a pointer may be on its way from a row to its note, ms. */
const grace = 160;

/** Listens once for all rows of the page (`data-row`) and for the note that belongs to one of them. */
export function followRows(page: HTMLElement, note: HTMLElement, handlers: RowHandlers): void {
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const rowOf = (target: EventTarget | null): Element | null =>
    target instanceof Element ? target.closest("[data-row]") : null;
  const enter = (row: Element): void => {
    clearTimeout(leaving);
    handlers.point(row);
  };
  const leave = (): void => {
    clearTimeout(leaving);
    leaving = setTimeout(() => handlers.point(null), grace);
  };

  page.addEventListener("pointerover", ({target, pointerType}) => {
    if (pointerType === "touch") return; // a finger pins at once
    const row = rowOf(target);
    if (row !== null) enter(row);
    else if (target instanceof Node && note.contains(target)) clearTimeout(leaving);
    else leave();
  });
  page.addEventListener("pointerleave", leave);
  page.addEventListener("focusin", ({target}) => {
    const row = rowOf(target);
    if (row !== null && (target as Element).matches(":focus-visible")) enter(row);
    else if (target instanceof Node && note.contains(target)) clearTimeout(leaving);
  });
  page.addEventListener("focusout", ({relatedTarget}) => {
    const isInside = relatedTarget instanceof Node && note.contains(relatedTarget);
    // at once, or the note would cover what has the focus now
    if (!isInside && rowOf(relatedTarget) === null) handlers.point(null);
  });
  page.addEventListener("click", (event) => {
    const row = rowOf(event.target);
    if (row === null || note.contains(event.target as Node)) return;
    if (getSelection()?.type === "Range") return; // a hand that marks words to copy pins nothing
    clearTimeout(leaving);
    // a button that is pressed by a key clicks without a place
    handlers.pin(row, event.detail === 0);
  });
  page.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      clearTimeout(leaving);
      handlers.escape();
      return;
    }
    const {target} = event;
    const isRow = target instanceof SVGElement && target.hasAttribute("data-row");
    if (!isRow || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    handlers.pin(target, true);
  });
}
