const farJump = 10;

/**
 * One Tab stop for a list of rows; arrows, Page Up and Down, Home and End walk it. At either end "edge"
 * says which way the reader wanted to go on: -1 or 1. Returns what to call when the rows are others.
 */
export function rowKeys(list: Element): () => void {
  const stops = (): (HTMLElement | SVGElement)[] =>
    [...list.querySelectorAll<HTMLElement | SVGElement>("[data-stop]")].filter(
      (stop) => stop.closest("[hidden], details:not([open])") === null,
    );

  const refresh = (current?: Element): void => {
    const all = stops();
    const chosen = current ?? all.find(({tabIndex}) => tabIndex === 0) ?? all[0];
    for (const stop of list.querySelectorAll<HTMLElement | SVGElement>("[data-stop]")) {
      const index = stop === chosen ? 0 : -1;
      if (stop.tabIndex !== index) stop.setAttribute("tabindex", String(index));
    }
  };
  list.addEventListener("focusin", (event) => {
    const stop = (event.target as Element).closest("[data-stop]");
    if (stop !== null) refresh(stop);
  });
  list.addEventListener("keydown", (event) => {
    const {key, altKey, ctrlKey, metaKey, target} = event as KeyboardEvent;
    const all = stops();
    const here = all.findIndex((stop) => stop === target);
    if (here < 0 || altKey || ctrlKey || metaKey) return;
    const next = nextPlace(key, here, all.length - 1);
    if (next === null) return;
    event.preventDefault();
    if (next >= 0 && next < all.length) all[next]?.focus();
    else list.dispatchEvent(new CustomEvent("edge", {detail: Math.sign(next), bubbles: true}));
  });
  refresh();
  return () => refresh();
}

/** Where a key leads; null for a key that leads nowhere, beyond the ends for an arrow that would. */
export function nextPlace(key: string, here: number, last: number): number | null {
  switch (key) {
    case "ArrowDown":
      return here + 1;
    case "ArrowUp":
      return here - 1;
    case "PageDown":
      return Math.min(last, here + farJump);
    case "PageUp":
      return Math.max(0, here - farJump);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
