import {create} from "d3-selection";
import type {SourceNote} from "../../lib/evidence/note.js";

/** What is known of a row's source, below that row; "close" says that the reader is done with it. */
export type SourceNoteElement = HTMLElement & {
  /** Puts the note after `row`, below it on the page; `room` is what it must stay within. */
  open(note: SourceNote, row: Element, isPinned: boolean): void;
  close(): void;
};

export function sourceNote(): SourceNoteElement {
  const root = create("aside").attr("class", "source-note").attr("tabindex", -1).attr("hidden", "");
  const heading = root.append("p").attr("class", "source-note-head");
  const [cite, title] = [heading.append("b"), heading.append("span")];
  const publication = root.append("p").attr("class", "quiet");
  const text = root.append("div");
  const reason = root.append("p").attr("class", "source-note-reason");
  const details = root.append("div").attr("class", "quiet");
  const links = root.append("ul").attr("class", "source-note-links");
  const how = root.append("p").attr("class", "page-note");
  const close = root
    .append("button")
    .attr("type", "button")
    .attr("class", "link source-note-close")
    .text("Close");
  const element = root.node() as HTMLElement; // created above, so it is there
  close.on("click", () => element.dispatchEvent(new CustomEvent("close", {bubbles: true})));

  return Object.assign(element, {
    open(note: SourceNote, row: Element, isPinned: boolean): void {
      root.attr("aria-label", `Source: ${note.cite}`).classed("is-pinned", isPinned);
      cite.text(note.cite);
      title.text(` ${note.title}`);
      publication.text(note.publication);
      text.selectAll("p").data(note.sentences).join("p").text(String);
      reason.attr("hidden", note.reason === "" ? "" : null);
      reason.text("").append("b").text("Why the model misses it: ");
      reason.append("span").text(`${note.reason}.`);
      const more = isPinned ? note.details : [];
      details.selectAll("p").data(more).join("p").text(String);
      links.selectAll("*").remove();
      if (note.address !== "")
        link("open the source", note.address, "noopener noreferrer external");
      for (const run of note.runs) link(`simulate ${run.text}`, run.address);
      how.text(
        isPinned
          ? ""
          : "Arrow keys walk the rows. Enter or a click pins this note, Escape closes it.",
      );
      close.attr("hidden", isPinned ? null : "");
      root.attr("hidden", null);
      place(row);
    },
    close: () => void root.attr("hidden", ""),
  });

  function link(words: string, address: string, rel?: string): void {
    const anchor = links.append("li").append("a").attr("href", address).text(words);
    // another host opens in a window of its own, so that this page keeps its place
    if (rel !== undefined) anchor.attr("rel", rel).attr("target", "_blank");
  }

  /** Below the row, at its right end, inside of what the note is positioned by. */
  function place(row: Element): void {
    const room = element.offsetParent?.getBoundingClientRect();
    if (room === undefined) return;
    const {bottom, right} = row.getBoundingClientRect();
    const left = Math.max(0, Math.min(right - room.left, room.width) - element.offsetWidth);
    element.style.top = `${Math.round(bottom - room.top)}px`;
    element.style.left = `${Math.round(left)}px`;
  }
}
