import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {violationsInBothSchemes} from "./accessibility.js";
import {open} from "./browser.js";
import {browserAndSite} from "./here.js";

const charts = ["day", "gut", "absorbed", "serum", "change", "urine"];
const state = `#${encodeURIComponent(
  JSON.stringify({version: 1, scenario: {doses: [{timeH: 4, form: "oxide", elementalMg: 425}]}}),
)}`;
const slide = {width: 640, height: 360};

const here = browserAndSite({isCrewBusy: true});

describe.each(charts)("?embed=%s", (name) => {
  test("shows that chart and what steers it, and all of it fits a small frame", async () => {
    const {page, problems} = await open(
      here.browser,
      `${here.site.home}?embed=${name}${state}`,
      slide,
    );
    const shown = page.locator("[data-chart]:visible");
    const names = await shown.evaluateAll((all) =>
      all.map((one) => one.getAttribute("data-chart")),
    );
    expect(names).toEqual([...new Set(["day", name])]);
    expect(await page.locator(".sentence").textContent()).toMatch(/^425 mg as oxide/);
    for (const gone of ["#observablehq-header", ".colophon", ".wall", ".choose", ".footnote"]) {
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    }
    const size = await page.evaluate(() => {
      const {scrollWidth, scrollHeight} = document.documentElement;
      return [scrollWidth, scrollHeight];
    });
    expect(size).toEqual([slide.width, slide.height]);
    expect(problems).toEqual([]);
    await page.close();
  });
});

test("a chart alone grows with its frame", async () => {
  const heights = [];
  for (const height of [540, 720]) {
    const {page} = await open(here.browser, `${here.site.home}?embed=serum`, {width: 1280, height});
    heights.push((await page.locator('[data-chart="serum"] > svg').boundingBox())?.height ?? 0);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    await page.close();
  }
  expect((heights[1] ?? 0) - (heights[0] ?? 0)).toBe(180);
});

test("in a frame of another page, a pill moves by keys and the chart follows", async () => {
  const {page} = await open(here.browser, `${here.site.home}?embed=serum`, slide);
  await page.setContent(
    `<iframe src="${here.site.home}?embed=serum" width="640" height="360" title="serum"></iframe>`,
  );
  const frame = page.frameLocator("iframe");
  const curves = () =>
    frame
      .locator('[data-chart="serum"] .chart-marks path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute("d")).join());
  await frame.locator(".figure-link").first().waitFor();
  const before = await curves();
  await frame.locator(".pill").first().focus();
  await page.keyboard.press("PageUp");
  expect(await frame.locator(".sentence").textContent()).toMatch(/^300 mg/);
  await expect.poll(curves).not.toBe(before);
  await page.close();
});

test("links stay links to the one chart, and lead to the whole page too", async () => {
  const {page} = await open(here.browser, `${here.site.home}?embed=serum`, {
    width: 960,
    height: 540,
  });
  await page.getByRole("textbox", {name: "Elemental magnesium"}).fill("425");
  await page.keyboard.press("Enter");
  const link = new URL(await page.evaluate(() => location.href));
  expect(link.search).toBe("?embed=serum");
  expect(decodeURIComponent(link.hash)).toContain("425");
  const [whole] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", {name: "open the whole page"}).click(),
  ]);
  await whole.locator(".figure-link").first().waitFor();
  expect(whole.url()).toBe(here.site.home + link.hash);
  expect(await whole.locator("#observablehq-header").isVisible()).toBe(true);
  expect(await whole.locator(".sentence").textContent()).toMatch(/^425 mg/);
  await page.context().close();
});

test.each(["nope", "", "<script>alert(1)</script>", '"]{}*{display:none}', "x".repeat(500)])(
  "an unknown chart %j leaves the page whole and names those that are there",
  async (name) => {
    const address = `${here.site.home}?embed=${encodeURIComponent(name)}`;
    const {page, problems} = await open(here.browser, address);
    const note = page.locator(".notes-box li");
    expect(await note.textContent()).toMatch(/^there is no chart .* day, gut, absorbed, serum, /);
    expect((await note.textContent())?.length).toBeLessThan(200);
    expect(await page.locator("#observablehq-header").isVisible()).toBe(true);
    expect(await page.locator("[data-chart]:visible").count()).toBe(charts.length);
    expect(problems).toEqual([]);
    await page.close();
  },
);

test("nothing of the whole page is painted before the scripts of the page have run", async () => {
  const page = await here.browser.newPage();
  await page.route("**/*.js", (route) => route.abort());
  await page.goto(`${here.site.home}?embed=serum`, {waitUntil: "domcontentloaded"});
  expect(await page.locator("#observablehq-header").isVisible()).toBe(false);
  expect(await page.locator(".footnote").isVisible()).toBe(false);
  await page.close();
});

test("the menu copies the code of a frame that shows chart and state again", async () => {
  const context = {permissions: ["clipboard-read", "clipboard-write"]};
  const {page} = await open(here.browser, here.site.home + state, {context});
  const menu = page.locator('[data-chart="change"] .save-menu');
  await menu.locator("summary").focus();
  await page.keyboard.press("Enter");
  await menu.getByRole("button", {name: "Embed"}).click();
  await menu.getByText("the code is copied").waitFor();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  const {document} = new JSDOM(code).window;
  expect(document.body.children).toHaveLength(1);
  const frame = document.querySelector("iframe");
  expect(frame?.title).toBe("Change, Magnesia");
  const {page: framed} = await open(here.browser, frame?.src ?? "", slide);
  expect(await framed.locator('[data-chart="change"]').isVisible()).toBe(true);
  expect(await framed.locator('[data-chart="serum"]').isVisible()).toBe(false);
  expect(await framed.locator(".sentence").textContent()).toMatch(/^425 mg as oxide/);
  await Promise.all([page.close(), framed.close()]);
});

test("a chart alone is accessible in light and dark", async () => {
  const {page} = await open(here.browser, `${here.site.home}?embed=serum`, {
    width: 960,
    height: 540,
  });
  expect(await violationsInBothSchemes(page)).toEqual([]);
  await page.close();
});
