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
  {
    name: "the barrier",
    path: "barrier.html",
    handle: '.barrier-clamp input[type="range"]',
    keys: ["ArrowRight", "ArrowRight", "PageUp"],
    texts: "p.intro",
    curves: ".chart path",
  },
  {
    name: "the body",
    path: "body.html",
    handle: ".intake-grip",
    keys: ["ArrowUp", "ArrowUp", "PageUp"],
    texts: ".sentence",
    curves: ".chart path",
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
    // what a worker computes comes a little later
    await expect.poll(() => seen(page, smoke), {timeout: 20_000}).toSatisfy(isDrawn);
    const before = await seen(page, smoke);
    await page.focus(smoke.handle);
    for (const key of smoke.keys) await page.keyboard.press(key);
    await expect
      .poll(() => seen(page, smoke), {timeout: 20_000})
      .toSatisfy((after: Seen) => after.text !== before.text && after.curves !== before.curves);
    const {curves} = await seen(page, smoke);
    expect(curves).not.toMatch(/NaN|undefined/);
    expect(problems).toEqual([]);
    await page.close();
  });
});

interface Seen {
  readonly text: string;
  readonly curves: string;
}

const isDrawn = ({text, curves}: Seen): boolean => text !== "" && /M-?[\d.]+/.test(curves);

const seen = (page: Page, {texts, curves}: Smoke): Promise<Seen> =>
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
