import type {Page} from "playwright-core";
import {pathsEndingWith, readSite} from "../scripts/site/site.js";
import {findBrowser} from "../scripts/lib/find-browser.js";
import {launch, open} from "../test/site/browser.js";
import {type Heap, heapOf} from "../test/site/heap.js";
import {keepHere, letMonkeyIn} from "../test/site/monkey.js";
import {serve} from "../test/site/serve.js";
import {settle} from "../test/site/settle.js";
import {type Line, print} from "./timing.js";

/**
 * `npm run bench:monkey`, after a build: random interaction with every page for ten minutes in all, or
 * as many seconds as are asked for; `npm run bench:monkey 60 7` is one minute with seed 7.
 */
const [seconds = 600, seed = 1] = process.argv.slice(2).map(Number);
const pages = pathsEndingWith(readSite("dist"), ".html").filter((page) => page !== "404.html");
const site = await serve();
const browser = await launch(findBrowser());
const lines: Line[] = [];
for (const path of pages) {
  const {page, problems} = await open(browser, site.home + path);
  await keepHere(page);
  const share = seconds / pages.length;
  await settle(page, 5000);
  const fresh = await heapOf(page);
  // code that is used often is compiled, and compiled better, which counts as heap and comes once
  const first = await letMonkeyIn(page, {seed, seconds: 0.3 * share});
  const before = await heapAtRest(page);
  const rest = await letMonkeyIn(page, {seed: seed + 1, seconds: 0.7 * share});
  const after = await heapAtRest(page);
  const done = [...first, ...rest];
  const growth = 100 * (after.bytes / before.bytes - 1);
  lines.push(
    {
      what: `${path}: heap from gesture ${first.length} to ${done.length}`,
      measured: `${megabytes(before.bytes)} to ${megabytes(after.bytes)}, ${growth.toFixed(1)} %`,
      goal: "growth below 20 %",
      isMet: growth < 20,
    },
    {what: "  as it opened, before anything was touched", measured: megabytes(fresh.bytes)},
    {what: "  elements", measured: `${before.nodes} to ${after.nodes}`},
    {
      what: "  errors, and requests to other hosts",
      measured: `${problems.length}`,
      goal: "none",
      isMet: problems.length === 0,
    },
    ...problems.slice(0, 5).map((problem) => ({what: `  ${problem}`, measured: ""})),
  );
  if (problems.length > 0) console.log(done.slice(-20).join("\n"));
  await page.close();
}
await browser.close();
await site.close();
print(lines);

/** In the page's usual state with nothing open, so that what was kept is told from what is shown. */
async function heapAtRest(page: Page): Promise<Heap> {
  await page.keyboard.press("Escape");
  await page.evaluate(() => {
    for (const open of document.querySelectorAll("details[open]")) open.removeAttribute("open");
    for (const button of document.querySelectorAll("button")) {
      if (button.textContent === "Reset") button.click();
    }
  });
  await settle(page, 5000);
  return heapOf(page);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
