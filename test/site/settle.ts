import type {Page} from "playwright-core";

/** Waits until the page has drawn nothing new for a while: what workers compute comes late. */
export async function settle(page: Page, stillMs = 1000): Promise<void> {
  const drawing = () => page.locator("main").innerHTML();
  for (let before = "", now = await drawing(); now !== before; now = await drawing()) {
    before = now;
    await page.waitForTimeout(stillMs);
  }
}
