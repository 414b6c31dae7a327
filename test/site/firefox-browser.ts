import puppeteer, {type Browser, type Page} from "puppeteer-core";
import {findFirefox} from "../../scripts/lib/find-browser.js";

/** Null on a machine without one. */
export const firefox = findFirefox();

/** A Firefox as it comes, driven by WebDriver BiDi. */
export async function launchFirefox(): Promise<Browser> {
  if (firefox === null) throw new Error("no Firefox found: set FIREFOX_PATH to one");
  return puppeteer.launch({browser: "firefox", executablePath: firefox, timeout: 60_000});
}

export interface OpenedInFirefox {
  readonly page: Page;
  /** What went wrong so far: console errors and warnings, exceptions, requests to other hosts. */
  readonly problems: readonly string[];
}

/** Opens an address and waits until every cell of the page has run. */
export async function openInFirefox(browser: Browser, address: string): Promise<OpenedInFirefox> {
  const page = await browser.newPage();
  await page.setViewport({width: 1440, height: 900});
  const problems: string[] = [];
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => {
    const url = new URL(request.url());
    const isHere = url.host === new URL(address).host || ["data:", "blob:"].includes(url.protocol);
    if (!isHere) problems.push(`request to another host: ${request.url()}`);
  });
  await page.goto(address, {waitUntil: "networkidle0"});
  return {page, problems};
}
