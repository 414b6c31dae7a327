import type {Browser, Page} from "puppeteer-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {firefox, launchFirefox, openInFirefox} from "./firefox-browser.js";
import {serve, type Served} from "./serve.js";

interface Smoke {
  readonly name: string;
  /** From the site's root. */
  readonly path: string;
  /** The element that takes the gesture by keyboard. */
  readonly handle: string;
  readonly keys: readonly ("ArrowRight" | "ArrowUp" | "PageUp" | "End")[];
  /** What the gesture changes: texts, and the drawing of curves. */
  readonly texts: string;
  readonly curves: string;
}

const pages: readonly Smoke[] = [
  {
    name: "the simulator",
    path: "",
    handle: '.rail input[type="range"]',
    keys: ["ArrowRight", "ArrowRight", "PageUp"],
    texts: ".sentence",
    curves: ".chart .chart-marks path",
  },
];

const title = firefox === null ? "Firefox (skipped: none found)" : "Firefox";
describe.skipIf(firefox === null)(title, () => {
  let browser: Browser;
  let site: Served;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchFirefox(), serve()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
  });

  test.each(pages)("shows $name, and its curves follow the keyboard", async (smoke) => {
    const {page, problems} = await openInFirefox(browser, site.home + smoke.path);
    await page.waitForSelector(smoke.curves);
    const before = await seen(page, smoke);
    await page.focus(smoke.handle);
    for (const key of smoke.keys) await page.keyboard.press(key);
    await page.waitForFunction(
      (selector, old) => document.querySelector(selector)?.textContent !== old,
      {},
      smoke.texts,
      before.text,
    );
    const after = await seen(page, smoke);
    expect(before.text).not.toBe("");
    expect(before.curves).toMatch(/M-?[\d.]+/);
    expect(after.curves).not.toBe(before.curves);
    expect(after.curves).not.toMatch(/NaN|undefined/);
    expect(problems).toEqual([]);
    await page.close();
  });
});

const seen = (page: Page, {texts, curves}: Smoke) =>
  page.evaluate(
    (textsAt, curvesAt) => ({
      text: document.querySelector(textsAt)?.textContent ?? "",
      curves: [...document.querySelectorAll(curvesAt)]
        .map((path) => path.getAttribute("d"))
        .join("|"),
    }),
    texts,
    curves,
  );
