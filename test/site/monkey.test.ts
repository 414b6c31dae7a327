import {readdirSync} from "node:fs";
import {expect, test} from "vitest";
import {open} from "./browser.js";
import {browserAndSite} from "./here.js";
import {keepHere, letMonkeyIn} from "./monkey.js";

const files = readdirSync("dist").filter((file) => /^(?!404).*\.html$/.test(file));
/** For all pages together; `npm run bench:monkey` goes on for ten minutes. */
const seconds = 12;

const here = browserAndSite();

test.each(files)("%s bears random hands without a complaint, and still answers", async (file) => {
  const {page, problems} = await open(here.browser, here.site.home + file);
  await keepHere(page);
  const done = await letMonkeyIn(page, {seed: 1, seconds: seconds / files.length});
  const answer = page.evaluate(() => document.querySelectorAll("h1").length);
  const late = new Promise<string>((resolve) => setTimeout(() => resolve("no answer"), 5000));
  expect(await Promise.race([answer, late])).toBe(1);
  expect(await page.locator(".observablehq--error").count()).toBe(0);
  expect(problems, done.slice(-20).join("\n")).toEqual([]);
  await page.close();
});
