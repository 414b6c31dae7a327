import {readdirSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {violations, violationsInBothSchemes} from "./accessibility.js";
import {open, type Opened} from "./browser.js";
import {browserAndSite} from "./here.js";
import {clippedOnPaper, moving, notInInk, outOfReach} from "./page-checks.js";
import {scrollWidth} from "./simulator-page.js";

const files = readdirSync("dist", {recursive: true, encoding: "utf8"})
  .filter((file) => file.endsWith(".html") && file !== "404.html")
  .map((file) => file.replaceAll("\\", "/"));

/** 720 × 450 is what a zoom of 200 % leaves of 1440 × 900. Dark too where layouts differ most. */
const sizes = [
  [1440, 900, violationsInBothSchemes],
  [820, 1180, violations],
  [720, 450, violations],
  [390, 844, violationsInBothSchemes],
  [320, 640, violations],
] as const;

const here = browserAndSite({isCrewBusy: true});

/** One visit a page: what is seen in one size or medium must not depend on those before. */
describe.each(files)("%s", (file) => {
  let visit: Opened;
  beforeAll(async () => {
    visit = await open(here.browser, here.site.home + file);
  });
  afterAll(() => visit.page.close());

  test("opens without a complaint and without asking another host", async () => {
    expect(await visit.page.locator("h1").count()).toBe(1);
    expect(await visit.page.locator(".observablehq--error").count()).toBe(0);
    expect(visit.problems).toEqual([]);
  });

  test.each(sizes)("is accessible at %i × %i", async (width, height, failures) => {
    const {page} = visit;
    await page.setViewportSize({width, height});
    expect(await scrollWidth(page), "no sideways scrolling").toBe(width);
    expect(await failures(page)).toEqual([]);
    expect(await outOfReach(page)).toEqual([]);
  });

  test.each([1440, 390])("prints in ink, without tools and uncut, from %i px", async (width) => {
    const {page} = visit;
    await page.setViewportSize({width, height: 900});
    await scrollWidth(page);
    await page.emulateMedia({media: "print", colorScheme: "dark"});
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.setViewportSize({width: 703, height: 1000});
    expect(await scrollWidth(page)).toBe(703);
    expect(await page.locator("header :is(.pages, .tools)").filter({visible: true}).count()).toBe(
      0,
    );
    expect(await page.locator("[data-address]").textContent()).toBe(page.url());
    expect(await clippedOnPaper(page)).toEqual([]);
    expect(await notInInk(page)).toEqual([]);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({media: "screen", colorScheme: "light"});
  });

  test("keeps still where less motion is wanted", async () => {
    await visit.page.setViewportSize({width: 1440, height: 900});
    await visit.page.emulateMedia({reducedMotion: "reduce"});
    expect(await moving(visit.page)).toEqual([]);
    await visit.page.emulateMedia({reducedMotion: "no-preference"});
  });

  test("has not complained since", () => {
    expect(visit.problems).toEqual([]);
  });
});
