import type {SourceNote} from "../../lib/evidence/note.js";
import {followRows} from "./follow-rows.js";
import {type EvidencePart, rowIn} from "./selection.js";
import {sourceNote} from "./source-note.js";

interface SelectionOptions {
  /** Holds all parts, and the note; what it is positioned by. */
  readonly page: HTMLElement;
  /** In the order in which a row is looked for when only its id is known. */
  readonly parts: readonly EvidencePart[];
  readonly studyOf: (id: string) => string | undefined;
  readonly noteOf: (id: string) => SourceNote | null;
  /** The reader pins a row, or lets it go. */
  readonly pin: (id: string | null) => void;
}

/** One selection for all parts: pointing and focus show a row and its source, pinning keeps them. */
export function connectSelection({page, parts, studyOf, noteOf, pin}: SelectionOptions) {
  const note = sourceNote();
  page.append(note);
  let pinned: string | null = null;
  /** Where the pinned row was pinned. */
  let home: EvidencePart | undefined;

  followRows(page, note, {
    point(row) {
      if (pinned !== null) return;
      show(row === null ? null : idOf(row), row, false);
    },
    pin(row, byKey) {
      const id = idOf(row);
      home = parts.find((part) => part.contains(row));
      pin(id === pinned ? null : id);
      if (byKey && pinned !== null) note.focus({preventScroll: true});
    },
    escape: release,
  });
  note.addEventListener("close", release);
  new ResizeObserver(() => place()).observe(page);

  function release(): void {
    const row = pinned === null ? null : rowOf(pinned);
    const hadFocus = note.contains(document.activeElement);
    if (pinned !== null) pin(null);
    if (hadFocus) stopIn(row)?.focus({preventScroll: true});
    show(null, null, false); // last, because a row that gets the focus shows its source
  }

  function show(id: string | null, row: Element | null, isPinned: boolean): void {
    const shown = id === null ? null : {id, study: studyOf(id) ?? ""};
    for (const part of parts) part.show(shown);
    const content = id === null ? null : noteOf(id);
    if (content === null || row === null) note.close();
    else note.open(content, row, isPinned);
  }

  /** Charts draw when they have a width, which may be after the state was read. */
  function place(): void {
    if (pinned !== null) show(pinned, rowOf(pinned), true);
  }

  /** Where it was pinned, else the first part that shows it. */
  const rowOf = (id: string): Element | null =>
    [...(home ? [home] : []), ...parts]
      .map((part) => rowIn(part, id))
      .find((row) => row !== null && row.getClientRects().length > 0) ?? null;

  return {
    knows: (id: string): boolean => studyOf(id) !== undefined,
    /** What a state says is pinned. */
    restore(id: string | null): void {
      const isNew = id !== pinned;
      pinned = id;
      if (id === null) {
        if (isNew) show(null, null, false);
        home = undefined;
      } else place();
    },
  };
}

const idOf = (row: Element): string => row.getAttribute("data-row") ?? "";

const stopIn = (row: Element | null): HTMLElement | null =>
  row === null || row.matches("[data-stop]")
    ? (row as HTMLElement | null)
    : row.querySelector<HTMLElement>("[data-stop]");
