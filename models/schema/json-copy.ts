/**
 * What JSON keeps of a value: absent keys instead of undefined, null instead of NaN and infinity.
 * Halves of characters, which no address can hold, become the replacement character. Undefined where
 * nothing is left: a function, a circle, a depth beyond the stack.
 */
export function jsonCopy(input: unknown): unknown {
  try {
    const text = JSON.stringify(input) as string | undefined; // its type forgets undefined
    if (text === undefined) return undefined;
    // only halves of characters are still escaped as \ud… once JSON has written them
    const whole = text.replace(/\\(?:ud[89a-f][\da-f]{2}|.)/g, (escape) =>
      escape.length === 6 ? "\\ufffd" : escape,
    );
    return JSON.parse(whole) as unknown;
  } catch {
    return undefined;
  }
}
