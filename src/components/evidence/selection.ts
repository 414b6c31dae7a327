/** What is pointed at or pinned: one row, and with it the others of its study. */
export interface Shown {
  readonly id: string;
  /** Key of its source. */
  readonly study: string;
}

/**
 * A part of the page whose rows carry `data-row`, the id of an observation or effect, and in each the
 * element with `data-stop` takes the focus. The page hears of pointing, focus and pinning by itself.
 */
export type EvidencePart = HTMLElement & {
  /** Marks the row and its kin; null marks none. */
  show(shown: Shown | null): void;
};

export const rowIn = (part: Element, id: string): Element | null =>
  part.querySelector(`[data-row="${CSS.escape(id)}"]`);
