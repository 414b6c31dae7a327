/** Why a peer could not be had: the bench says so in its row and goes on. */
export class Missing extends Error {}

/** What `build` makes, or why it cannot be had on this machine. */
export function orMissing<T>(peer: string, build: () => T): T | Missing {
  try {
    return build();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const [first = reason] = reason.split("\n").filter((line) => line.trim() !== "");
    return new Missing(`${peer} cannot be had: ${first}`);
  }
}
