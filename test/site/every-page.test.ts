import {readdirSync} from "node:fs";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {violations} from "./accessibility.js";
import {launch, open} from "./browser.js";
import {serve, type Served} from "./serve.js";

const files = readdirSync("dist", {recursive: true, encoding: "utf8"})
  .filter((file) => file.endsWith(".html") && file !== "404.html")
  .map((file) => file.replaceAll("\\", "/"));
const widths = [1440, 820, 390, 320];

let browser: Browser;
let site: Served;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

describe.each(files)("%s", (file) => {
  test("opens without a complaint and without asking another host", async () => {
    const {page, problems} = await open(browser, site.home + file);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    expect(problems).toEqual([]);
    await page.close();
  });

  test.each(widths)("is accessible in light and dark at %i px", async (width) => {
    const {page} = await open(browser, site.home + file, {width});
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({colorScheme});
      expect(await violations(page), colorScheme).toEqual([]);
    }
    await page.close();
  });

  test("needs no sideways scrolling at 320 px", async () => {
    const {page} = await open(browser, site.home + file, {width: 320});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.close();
  });
});
