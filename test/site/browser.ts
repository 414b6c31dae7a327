import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Page,
  type Request,
} from "playwright-core";
import {findHeadlessBrowser} from "../../scripts/lib/find-browser.js";

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

export async function launch(executablePath = findHeadlessBrowser()): Promise<Browser> {
  if (executablePath === null) throw new Error("no browser found: set CHROME_PATH to one");
  return chromium.launch({executablePath, args: flags});
}

/** Opens an address in a fresh context and waits until all it asks for has come and is drawn. */
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
  const untilQuiet = watchTraffic(page);
  await page.goto(address);
  await untilQuiet();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await twoFrames(page);
  return {page, problems};
}

const quietMs = 120;

/** The answer waits until the page has asked for nothing for a moment: cells load what they need when they run. */
function watchTraffic(page: Page): () => Promise<void> {
  const underWay = new Set<Request>();
  let last = performance.now();
  const over = (request: Request) => {
    underWay.delete(request);
    last = performance.now();
  };
  page.on("request", (request) => underWay.add(request));
  page.on("requestfinished", over).on("requestfailed", over);
  return async () => {
    last = performance.now();
    while (underWay.size > 0 || performance.now() - last < quietMs) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
}

/** Until the charts have the width they have: the first frame measures, the second draws. */
export const twoFrames = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

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
