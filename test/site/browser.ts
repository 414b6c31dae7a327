import {chromium, type Browser, type BrowserContextOptions, type Page} from "playwright-core";
import {findBrowser} from "../../scripts/lib/find-browser.js";

export interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: "light" | "dark";
  readonly context?: BrowserContextOptions;
}

export interface Opened {
  readonly page: Page;
  /** What went wrong so far: console errors and warnings, exceptions, requests to other hosts. */
  readonly problems: readonly string[];
}

const flags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
  ...["--disable-background-networking", "--disable-component-update"],
];

export async function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error("no browser found: set CHROME_PATH to one");
  return chromium.launch({executablePath, args: flags});
}

/** Opens an address in a fresh context and waits until every cell of the page has run. */
export async function open(
  browser: Browser,
  address: string,
  options: Options = {},
): Promise<Opened> {
  const {width = 1440, height = 900, scheme = "light", context} = options;
  const page = await browser.newPage({
    viewport: {width, height},
    colorScheme: scheme,
    ...context,
  });
  const problems = watch(page, new URL(address).host);
  await page.goto(address, {waitUntil: "networkidle"});
  await page.waitForFunction(() => document.querySelector("observablehq-loading") === null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return {page, problems};
}

function watch(page: Page, host: string): readonly string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => {
    const url = new URL(request.url());
    const isHere = url.host === host || url.protocol === "data:" || url.protocol === "blob:";
    if (!isHere) problems.push(`request to another host: ${request.url()}`);
  });
  return problems;
}
