import type {Page} from "playwright-core";

/** What stands after the `#` of an address for a state. */
export const hashOf = (content: object): string =>
  `#${encodeURIComponent(JSON.stringify({version: 1, ...content}))}`;

/** What every page with a state does with its address; it has started once `ready`. */
export function addressBar(page: Page, address: string, ready: () => Promise<unknown>) {
  const hash = () => page.evaluate(() => location.hash);
  return {
    /** Starts anew from a state after `#`, an object or what stands there itself. */
    start: async (content: object | string = "") => {
      await page.goto("about:blank"); // or only the hash would change
      await page.goto(address + (typeof content === "object" ? hashOf(content) : content));
      await ready();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
    },
    hash,
    /** What the address carries. */
    linked: async () => {
      const carried = await hash();
      return carried === "" ? null : (JSON.parse(decodeURIComponent(carried.slice(1))) as unknown);
    },
    /** What the page says it ignored. */
    notes: () => page.locator(".notes-box:not([hidden]) li").allTextContents(),
  };
}
