import {create} from "d3-selection";

export type NotesRegion = HTMLElement & {
  /** Sentences for the eye, until the reader closes them or others come. */
  show(sentences: readonly string[]): void;
  /** One more of them. */
  add(sentence: string): void;
  /** A sentence for the ear, when a change is complete. */
  speak(sentence: string): void;
};

/** What the page has to say about a link, a file or a change: one polite live region. */
export function notesRegion(sentences: readonly string[] = []): NotesRegion {
  const root = create("div").attr("class", "notes");
  const spoken = root.append("p").attr("class", "visually-hidden").attr("role", "status");
  const box = root.append("div").attr("class", "notes-box").attr("role", "status");
  const list = box.append("ul");
  const close = box.append("button").attr("type", "button").attr("class", "button").text("Close");
  let shown: readonly string[] = [];
  const show = (next: readonly string[]): void => {
    shown = next;
    list.selectAll("li").data(next).join("li").text(String);
    box.attr("hidden", next.length === 0 ? "" : null);
  };
  close.on("click", () => show([]));
  show(sentences);
  const element = root.node() as HTMLElement; // created above, so it is there
  return Object.assign(element, {
    show,
    add: (sentence: string) => show([...shown, sentence]),
    speak: (text: string) => void spoken.text(text),
  });
}
