import type {Table} from "../components/details-table.js";

/** What can be taken away as a file. */
export interface Saved {
  /** Part of the file's name, and of the address that shows this chart alone: "serum". */
  readonly name: string;
  /** What it is called in sentences: "Serum". */
  readonly title: string;
  /** What holds the svg, its words and its notice; without one there is no picture to save. */
  readonly figure?: HTMLElement;
  readonly table: () => Table | null;
  /** Sentences that belong below the picture, such as the hour of the readout. */
  readonly caption?: () => readonly string[];
}

export type SavedFormat = "SVG" | "PNG" | "CSV";

/** Makes the file and says so; what makes it is loaded by then, nobody waits for it at the start. */
export async function save(saved: Saved, format: SavedFormat): Promise<string> {
  const {saveFile} = await import("./save-file.js");
  return `${await saveFile(saved, format)} is saved`;
}

/** Says in `place` what came of something, or why nothing did. */
export async function tell(place: HTMLElement, done: Promise<string>): Promise<void> {
  try {
    place.textContent = await done;
  } catch (error) {
    place.textContent = error instanceof Error ? error.message : String(error);
  }
}
