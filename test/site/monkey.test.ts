import {readdirSync} from "node:fs";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launch, open} from "./browser.js";
import {keepHere, letMonkeyIn} from "./monkey.js";
import {serve, type Served} from "./serve.js";

const files = readdirSync("dist").filter((file) => /^(?!404).*\.html$/.test(file));
/** For all pages together; `npm run bench:monkey` goes on for ten minutes. */
const seconds = 12;

let browser: Browser;
let site: Served;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

test.each(files)("%s bears random hands without a complaint, and still answers", async (file) => {
  const {page, problems} = await open(browser, site.home + file);
  await keepHere(page);
  const done = await letMonkeyIn(page, {seed: 1, seconds: seconds / files.length});
  const answer = page.evaluate(() => document.querySelectorAll("h1").length);
  const late = new Promise<string>((resolve) => setTimeout(() => resolve("no answer"), 5000));
  expect(await Promise.race([answer, late])).toBe(1);
  expect(await page.locator(".observablehq--error").count()).toBe(0);
  expect(problems, done.slice(-20).join("\n")).toEqual([]);
  await page.close();
});
