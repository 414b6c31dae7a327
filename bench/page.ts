import {init} from "es-module-lexer";
import {pathsEndingWith, readSite, type Site} from "../scripts/site/site.js";
import {scriptBudget, scriptWeight} from "../scripts/site/weigh.js";
import {findBrowser} from "../scripts/lib/find-browser.js";
import {launch} from "../test/site/browser.js";
import {serve} from "../test/site/serve.js";
import {barrierLines} from "./barrier-page.js";
import {momentLines} from "./moments.js";
import {simulatorLines} from "./simulator-page.js";
import {atMost, type Line} from "./timing.js";

/** The built pages in a headless browser, and what they weigh. */
export async function pageLines(): Promise<Line[]> {
  const site = await serve();
  const browser = await launch(findBrowser());
  try {
    const built = readSite("dist");
    const pages = pathsEndingWith(built, ".html");
    return [
      ...(await weightLines(built, pages)),
      ...(await simulatorLines(browser, site.home)),
      ...(pages.includes("barrier.html") ? await barrierLines(browser, site.home) : []),
      ...(await momentLines(browser, site.home, pages)),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

async function weightLines(site: Site, pages: readonly string[]): Promise<Line[]> {
  await init;
  return pages.map((page) => ({
    what: `${page}: compressed script with workers`,
    ...atMost(scriptWeight(site, page) / 1000, scriptBudget(page) / 1000, "kB", 1),
  }));
}
