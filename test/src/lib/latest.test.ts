import {describe, expect, it} from "vitest";
import {latest} from "../../../src/lib/latest.js";

/** Work that ends when told to. */
function byHand() {
  const ends: ((answer: string | Error) => void)[] = [];
  const work = (input: string) =>
    new Promise<string>((resolve, reject) => {
      ends.push((answer) => (answer instanceof Error ? reject(answer) : resolve(input + answer)));
    });
  return {ends, ask: latest(work)};
}

describe("of the requests that come while one is worked on", () => {
  it("only the last is taken up", async () => {
    const {ends, ask} = byHand();
    const [first, second, third] = [ask("a"), ask("b"), ask("c")];
    expect(await second).toBe(null);
    ends[0]?.("!");
    expect(await first).toBe("a!");
    ends[1]?.("?");
    expect(await third).toBe("c?");
    expect(ends).toHaveLength(2);
  });

  it("the last is taken up after a failure too", async () => {
    const {ends, ask} = byHand();
    const [first, second] = [ask("a"), ask("b")];
    ends[0]?.(new Error("no"));
    await expect(first).rejects.toThrow("no");
    ends[1]?.("!");
    expect(await second).toBe("b!");
  });
});
