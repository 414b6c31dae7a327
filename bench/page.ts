import {init} from "es-module-lexer";
import {pathsEndingWith, readSite} from "../scripts/site/site.js";
import {scriptBudget, scriptWeight} from "../scripts/site/weigh.js";
import {launch} from "../test/site/browser.js";
import {serve} from "../test/site/serve.js";
import {simulatorLines} from "./simulator-page.js";
import {atMost, type Line} from "./timing.js";

/** The built pages in a headless browser, and what they weigh. */
export async function pageLines(): Promise<Line[]> {
  const site = await serve();
  const browser = await launch();
  try {
    return [...(await weightLines()), ...(await simulatorLines(browser, site.home))];
  } finally {
    await browser.close();
    await site.close();
  }
}

async function weightLines(): Promise<Line[]> {
  await init;
  const site = readSite("dist");
  return pathsEndingWith(site, ".html").map((page) => ({
    what: `${page}: compressed script with workers`,
    ...atMost(scriptWeight(site, page) / 1000, scriptBudget(page) / 1000, "kB", 1),
  }));
}
