import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import {JSDOM} from "jsdom";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {pages} from "../../scripts/shell/pages.js";
import {open, type Opened, twoFrames} from "./browser.js";
import {browserAndSite} from "./here.js";
import {downloaded, look, numbersOf, readPng, saveChart, type Saved} from "./saved.js";

const {version} = JSON.parse(readFileSync("package.json", "utf8")) as {version: string};

const here = browserAndSite({isCrewBusy: true});

const doses = [{timeH: 4, form: "oxide", elementalMg: 425}];
const person = {medicines: ["ppi"]};
const state = (part: object): string => `#${encodeURIComponent(JSON.stringify(part))}`;
const simulatorState = state({version: 1, scenario: {doses, person}});

/** The charts of a page by name, once each has numbers: some are computed in a worker. */
async function chartsOf(page: Page): Promise<[name: string, csv: Saved][]> {
  const names = await page
    .locator("[data-chart]")
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["chart"] ?? ""));
  expect(new Set(names).size).toBe(names.length); // or a file or a frame would have the other one
  const charts: [string, Saved][] = [];
  for (const name of names) charts.push([name, await numbersOf(page, name)]);
  return charts;
}

const rowsOf = (csv: Buffer): string[][] => parse(csv, {comment: "#", comment_no_infix: true});

describe.each(pages)("$name", ({path}) => {
  const addressOf = () => new URL(path === "/index" ? "" : `.${path}.html`, here.site.home).href;
  let visit: Opened;
  beforeAll(async () => {
    visit = await open(here.browser, addressOf());
  });
  afterAll(() => visit.page.close());

  test("every chart leaves the page as a picture, a bitmap and its numbers", async () => {
    const {page, problems} = visit;
    for (const [name, csv] of await chartsOf(page)) {
      const {content} = await saveChart(page, name, "SVG");
      const svg = await expectPicture(page, content, {name, link: addressOf()});
      const png = (await saveChart(page, name, "PNG")).content;
      const {width, height, words} = readPng(png);
      expect([width, height], name).toEqual([2 * svg.width, 2 * svg.height]);
      expect((await look(page, png, "image/png")).inked, name).toBeGreaterThan(0.01);
      expect(words).toMatchObject({Software: `Magnesia ${version}`, Source: addressOf()});
      expect(words["Title"]).not.toBe("");
      await expectNumbers(page, csv, {name, link: addressOf()});
    }
    expect(problems).toEqual([]);
  });

  test("in the dark every chart is a picture that needs nothing else too", async () => {
    const {page} = visit;
    await page.emulateMedia({colorScheme: "dark"});
    await twoFrames(page);
    for (const [name] of await chartsOf(page)) {
      const {content} = await saveChart(page, name, "SVG");
      await expectPicture(page, content, {name, link: addressOf()});
    }
  });
});

interface Expected {
  readonly name: string;
  readonly link: string;
}

/** It is well-formed, needs neither page nor network, says what it is, and is not blank. */
async function expectPicture(page: Page, content: Buffer, {name, link}: Expected) {
  const source = content.toString();
  const {document} = new JSDOM(source, {contentType: "image/svg+xml"}).window;
  expect(document.documentElement.localName, name).toBe("svg");
  expect(source.match(/var\(|light-dark\(|class=|url\((?!#)/), name).toBeNull();
  expect(document.querySelector("title")?.textContent, name).not.toBe("");
  expect(document.querySelector("metadata")?.textContent).toContain(`Magnesia ${version}`);
  expect(document.querySelector("metadata")?.textContent).toContain(link);
  const seen = await look(page, content, "image/svg+xml");
  expect(seen.inked, name).toBeGreaterThan(0.01);
  return seen;
}

/** Comments on top, then rows under the headings that the page's own table has. */
async function expectNumbers(page: Page, {name: file, content}: Saved, {name, link}: Expected) {
  expect(file).toMatch(new RegExp(`^magnesia-[a-z]+-${name}\\.csv$`));
  const head = content.toString().split("\r\n");
  expect(head[0], name).toMatch(/^# title: ./);
  expect(head).toContain(`# model: Magnesia ${version}`);
  expect(head).toContain(`# link: ${link}`);
  const [headings = [], ...rows] = rowsOf(content);
  expect(rows.length, name).toBeGreaterThan(0);
  const table = page.locator(`[data-chart="${name}"] .chart-table`).first();
  await table.locator("summary").first().focus();
  await page.keyboard.press("Enter");
  const shown = await table.locator("thead th").allTextContents();
  expect(headings, name).toEqual(expect.arrayContaining(shown.slice(1)));
  await page.keyboard.press("Enter"); // closed again, so that the next chart stands where it was
}

describe("what the simulator's files say", () => {
  test("is the parameters in words and the link that shows them again", async () => {
    const {page} = await open(here.browser, here.site.home + simulatorState);
    const {content} = await saveChart(page, "serum", "SVG");
    const {document} = new JSDOM(content.toString(), {contentType: "image/svg+xml"}).window;
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? "";
    const told = [text("title"), text("desc"), text("metadata"), text("a")];
    expect(told[0]).toBe("Serum, mmol/L");
    for (const words of [told[1], told[2]]) {
      expect(words).toContain("425 mg as oxide at 10:00");
      expect(words).toContain("acid blocker");
      expect(words).toContain("Total serum magnesium runs from");
      expect(words).toContain(page.url());
    }
    const link = document.querySelector("a")?.getAttribute("href") ?? "";
    const {page: again} = await open(here.browser, link);
    expect(await again.locator(".sentence").textContent()).toBe(
      await page.locator(".sentence").textContent(),
    );
    await Promise.all([page.close(), again.close()]);
  });

  test("names a link too long to print by its place, and carries it whole", async () => {
    const {page} = await open(here.browser, here.site.home + simulatorState);
    const {document} = new JSDOM((await saveChart(page, "urine", "SVG")).content.toString(), {
      contentType: "image/svg+xml",
    }).window;
    expect(document.querySelector("a")?.textContent).toMatch(/path\/#…$/);
    expect(document.querySelector("a")?.getAttribute("href")).toBe(page.url());
    await page.close();
  });

  test("is every computed number, of which the readout shows a few digits", async () => {
    const {page} = await open(here.browser, here.site.home);
    await page.getByRole("slider", {name: "Time at the cursor"}).focus();
    await page.keyboard.press("End");
    const serum = page.locator('[data-chart="serum"]');
    const names = await serum.locator(".chart-name").allTextContents();
    const values = await serum.locator(".chart-value").allTextContents();
    const [headings = [], ...rows] = rowsOf((await saveChart(page, "serum", "CSV")).content);
    for (const name of ["total", "ionised"]) {
      const computed = rows.at(-1)?.[headings.indexOf(`${name}, mmol/L`)] ?? "";
      expect(Number(computed).toFixed(3), name).toBe(values[names.indexOf(name)]);
      expect(computed.length).toBeGreaterThan(12);
    }
    expect(rows.length).toBeGreaterThan(145);
    await page.close();
  });

  test("has the doses and the meals of the day", async () => {
    const {page} = await open(here.browser, here.site.home + simulatorState);
    const rows = rowsOf((await saveChart(page, "day", "CSV")).content);
    expect(rows).toContainEqual(["4", "10:00", "oxide", "425", ""]);
    expect(rows.filter(([, , what]) => what === "breakfast")).toHaveLength(1);
    await page.close();
  });

  test("is everything compared with the pinned runs", async () => {
    const pins = [{hours: 24, startClockH: 6, doses: []}];
    const {page} = await open(
      here.browser,
      here.site.home + state({version: 1, scenario: {doses}, pins}),
    );
    const table = page.locator(".compare table");
    const shown = await table.locator("tbody tr").first().locator("th, td").allTextContents();
    const {name, content} = await downloaded(page, () =>
      page.getByRole("button", {name: "save as CSV"}).click(),
    );
    expect(name).toBe("magnesia-simulator-comparison.csv");
    expect(content.toString()).toContain("Dashed, A: no pills");
    const [headings, absorbed = []] = rowsOf(content);
    expect(headings?.slice(0, 3)).toEqual(["figure", "now", expect.stringMatching(/^A: no pills/)]);
    expect(absorbed[0]).toBe(shown[0]);
    expect(`+${Number(absorbed[1]).toFixed(0)}`).toBe(shown[1]);
    expect(absorbed.slice(2)).toEqual(["0", ""]); // nothing is no divisor
    await page.close();
  });

  test("names what is shown when the last run failed", async () => {
    const {page} = await open(here.browser, here.site.home);
    const bad = state({version: 1, scenario: {parameters: {gut_km: 1e-9}}});
    await page.evaluate((hash) => (location.hash = hash), bad);
    await page.locator('[data-chart="serum"]').getByText("Last good run shown.").waitFor();
    const {content} = await saveChart(page, "serum", "SVG");
    expect(content.includes("Last good run shown.")).toBe(true);
    await page.close();
  });

  test("stays text when an address carries markup", async () => {
    const {page} = await open(
      here.browser,
      `${here.site.home}?x="><script>alert(1)</script>&y='-->`,
    );
    const {content} = await saveChart(page, "serum", "SVG");
    const {document} = new JSDOM(content.toString(), {contentType: "image/svg+xml"}).window;
    expect(document.querySelector("script, style, foreignObject")).toBeNull();
    expect([...document.querySelectorAll("*")].flatMap((one) => one.getAttributeNames())).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^on/)]),
    );
    const csv = (await saveChart(page, "serum", "CSV")).content.toString();
    expect(csv).not.toContain("<script>");
    await page.close();
  });
});

describe("the menu", () => {
  test("opens, saves and closes by keys, and gives the focus back", async () => {
    const {page} = await open(here.browser, here.site.home);
    const menu = page.locator('[data-chart="serum"] .save-menu');
    await menu.locator("summary").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const arrives = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await arrives).suggestedFilename()).toBe("magnesia-simulator-serum.svg");
    await menu.getByText("magnesia-simulator-serum.svg is saved").waitFor();
    await page.keyboard.press("Escape");
    expect(await menu.getAttribute("open")).toBeNull();
    const focused = page.locator('[data-chart="serum"] .save-menu > summary:focus');
    expect(await focused.count()).toBe(1);
    await page.close();
  });

  test("closes when something else is pressed, and moves no curve", async () => {
    const {page} = await open(here.browser, here.site.home);
    const menu = page.locator('[data-chart="gut"]').locator(".save-menu");
    await menu.locator("summary").click();
    expect(await menu.getByRole("button", {name: "SVG"}).isVisible()).toBe(true);
    await page.locator(".footnote").click();
    expect(await menu.getByRole("button", {name: "SVG"}).isVisible()).toBe(false);
    expect(await page.evaluate(() => location.hash)).toBe("");
    await page.close();
  });

  test("comes into reach of a finger once the chart was touched", async () => {
    const context = {hasTouch: true, isMobile: true};
    const {page} = await open(here.browser, here.site.home, {width: 390, height: 844, context});
    const serum = page.locator('[data-chart="serum"]');
    const summary = serum.locator(".save-menu > summary");
    await serum.locator("svg").tap({position: {x: 150, y: 60}});
    const box = await summary.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await summary.tap();
    const button = await serum.getByRole("button", {name: "PNG"}).boundingBox();
    expect(Math.min(button?.width ?? 0, button?.height ?? 0)).toBeGreaterThanOrEqual(44);
    expect((button?.x ?? 0) + (button?.width ?? 0)).toBeLessThan(390);
    await page.close();
  });
});
