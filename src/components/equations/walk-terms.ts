/** A glyph that the reader points at, and what it stands for. */
export interface TermDetail {
  readonly glyph: Element;
  readonly keys: readonly string[];
}

/**
 * Lets a hand or the keyboard point at the glyphs inside an element. It dispatches "term" (its detail null
 * when nothing is pointed at) and "choose". With the focus on a formula the arrows walk its glyphs.
 */
export function walkTerms(element: HTMLElement, keysOf: (term: number) => readonly string[]): void {
  let current: Element | null = null;
  const tell = (type: "term" | "choose", detail: TermDetail | null) =>
    element.dispatchEvent(new CustomEvent(type, {bubbles: true, detail}));
  const detailOf = (glyph: Element): TermDetail => ({
    glyph,
    keys: keysOf(Number(glyph.getAttribute("data-term"))),
  });
  const point = (glyph: Element | null): void => {
    if (glyph === current) return;
    current?.classList.remove("is-current");
    glyph?.classList.add("is-current");
    current = glyph;
    tell("term", glyph === null ? null : detailOf(glyph));
  };

  element.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "touch") point(glyphAt(event.target));
  });
  element.addEventListener("pointerleave", (event) => {
    if (event.pointerType !== "touch") point(null); // a finger leaves with every tap
  });
  element.addEventListener("focusout", () => point(null));
  element.addEventListener("click", (event) => {
    const glyph = glyphAt(event.target);
    if (glyph === null) return;
    const isShown = glyph === current;
    point(glyph);
    if (isShown) tell("choose", detailOf(glyph)); // the first tap tells, the second goes there
  });
  element.addEventListener("keydown", (event) => {
    const formula = event.target instanceof Element ? event.target.closest(".formula") : null;
    if (formula === null) return;
    const glyphs = [...formula.querySelectorAll("[data-term]")];
    const at = current === null ? -1 : glyphs.indexOf(current);
    const next: Readonly<Record<string, number>> = {
      ArrowRight: Math.min(at + 1, glyphs.length - 1),
      ArrowLeft: Math.max(at - 1, 0),
      Home: 0,
      End: glyphs.length - 1,
    };
    const wanted = next[event.key];
    if (wanted !== undefined) {
      const glyph = glyphs[wanted] ?? null;
      point(glyph);
      glyph?.scrollIntoView({block: "nearest", inline: "nearest"});
    } else if (event.key === "Escape") point(null);
    else if (event.key === "Enter" && current !== null) tell("choose", detailOf(current));
    else return;
    event.preventDefault();
  });
}

const glyphAt = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest("[data-term]") : null;
