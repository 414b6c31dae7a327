/** The largest file that a page reads, bytes: a state in full has some thousands. */
const largestFile = 1_000_000;

/** The text of a file that a reader gives; one that is too large to be a state is refused by name. */
export async function readStateFile(file: File): Promise<string> {
  if (file.size > largestFile) {
    throw new Error(`${file.name} has ${file.size} bytes, more than ${largestFile}`);
  }
  return file.text();
}
