import type {Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {violationsInBothSchemes} from "./accessibility.js";
import {open} from "./browser.js";
import {browserAndSite} from "./here.js";

// only this page needs to know where the site lives, and the build under test lives at the root
const here = browserAndSite({folder: "/"});

const state = encodeURIComponent(
  JSON.stringify({version: 1, scenario: {doses: [{timeH: 4, form: "oxide", elementalMg: 425}]}}),
);
const openLost = async (width = 1440): Promise<Page> =>
  (await open(here.browser, `${here.site.home}no/such/page`, {width})).page;
const fieldOf = (page: Page) => page.getByRole("textbox", {name: "A link or its state"});

async function choose(page: Page, name: string, content: string): Promise<void> {
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", {name: "choose a file"}).click();
  const buffer = Buffer.from(content);
  await (await chosen).setFiles({name, mimeType: "application/json", buffer});
}

describe("the page for an unknown address", () => {
  test("draws the day without pills, meals below it", async () => {
    const page = await openLost();
    const line = page.locator(".pill-free .chart-line");
    expect(await line.getAttribute("d")).toMatch(/^M44,[\d.]+(L[\d.]+,[\d.]+){6,}L720,/);
    expect(await page.locator(".pill-free-meals text").allTextContents()).toEqual([
      "breakfast",
      "lunch",
      "dinner",
    ]);
    await page.close();
  });

  test("opens the state of a pasted link, whatever site it came from", async () => {
    const page = await openLost();
    await fieldOf(page).fill(`https://old.example/notebook/#${state}`);
    await page.keyboard.press("Enter");
    await page.getByText("425 mg").first().waitFor();
    expect(page.url()).toBe(`${here.site.home}#${state}`);
    await page.close();
  });

  test("opens a saved file on the page it is for", async () => {
    const page = await openLost();
    await choose(page, "mine.json", '{"version": 1, "page": "splits", "view": {"units": "mmol"}}');
    await page.waitForURL(`${here.site.home}splits.html**`);
    await page.close();
  });

  test("opens a file with a scenario alone by its own clock", async () => {
    const page = await openLost();
    const doses = [{timeH: 12, form: "oxide", elementalMg: 300}];
    await choose(page, "mine.json", JSON.stringify({hours: 24, doses}));
    await page.locator(".figure-link").first().waitFor();
    expect(await page.locator(".sentence").textContent()).toMatch(/^300 mg as oxide at 12:00/);
    await page.close();
  });

  test.each([
    ["javascript:alert(document.domain)", "there is no state in this link"],
    ['"><img src=x onerror=alert(1)>', "there is no state in this link"],
    ["https://evil.example/", "there is no state in this link"],
    ['#{"page":"<img src=x onerror=alert(1)>"}', "for a page that is not here"],
    [`https://x.example/#${state.slice(0, 60)}`, "cut short"],
  ])("refuses %s with a sentence and stays", async (link, says) => {
    const page = await openLost();
    const address = page.url();
    await fieldOf(page).fill(link);
    await page.getByRole("button", {name: "Open"}).click();
    await page.locator(".fault").getByText(says).waitFor();
    expect(page.url()).toBe(address);
    expect(await page.locator("img").count()).toBe(0);
    await page.close();
  });

  test("names a file that is too large or no state", async () => {
    const page = await openLost();
    await choose(page, "big.json", " ".repeat(1_000_001));
    await page.getByText("big.json has 1000001 bytes, more than 1000000").waitFor();
    await choose(page, "data.csv", "time,conc");
    await page.getByText("data.csv is not JSON").waitFor();
    await page.close();
  });

  test.each([1440, 320])("is accessible and fits, light and dark, at %i px", async (width) => {
    const page = await openLost(width);
    expect(await violationsInBothSchemes(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.close();
  });
});
