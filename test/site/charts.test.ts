import {fileURLToPath} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {transect} from "../gallery/transect.js";
import {violationsInBothSchemes} from "./accessibility.js";
import {openBench, type Bench} from "./harness.js";

declare global {
  interface Window {
    transect: typeof transect;
    strips: ReturnType<typeof transect>;
  }
}

const script = `
  import {transect} from "./test/gallery/transect.ts";
  window.transect = transect;
`;
const styles = ["tokens", "base", "charts"].map((name) => `src/styles/${name}.css`);
const sizes = {wide: [1096, 1440], narrow: [358, 390]} as const;
type Size = keyof typeof sizes;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench(script, styles);
});
afterAll(() => bench.close());

describe.each(["gut", "absorbed", "serum", "change", "urine"] as const)("%s", (name) => {
  test.each(["wide", "narrow"] as const)("is drawn as in the gallery, %s", async (size) => {
    const page = await pageOf(size);
    await expectInGallery(page, name, `${name}-${size}`);
    await page.close();
  });
});

test("an empty chart says how to start", async () => {
  const page = await pageOf("wide");
  await page.evaluate(() => window.strips.showEmpty());
  await expectInGallery(page, "change", "change-empty");
  await page.close();
});

test("a band on its way keeps the last one at half strength", async () => {
  const page = await pageOf("wide");
  await page.evaluate(() => window.strips.showRanges());
  await expectInGallery(page, "serum", "serum-band-pending");
  await page.close();
});

test("the y scale grows at once, keeps while dragging and shrinks on release", async () => {
  const page = await pageOf("wide");
  const ticks = () =>
    page.locator(".chart").first().locator(".chart-tick:visible").allTextContents();
  const before = await ticks();
  await page.evaluate(() => window.strips.show(1500, true));
  const grown = await ticks();
  expect(Number(grown.at(-1))).toBeGreaterThan(Number(before.at(-1)));
  await page.evaluate(() => window.strips.show(200, true));
  expect(await ticks()).toEqual(grown);
  await page.evaluate(() => window.strips.show(200, false));
  expect(await ticks()).toEqual(before);
  await page.close();
});

test("words keep their place while dragging", async () => {
  const page = await pageOf("wide");
  const places = () =>
    page
      .locator(".chart-label")
      .evaluateAll((words) =>
        words.map((word) =>
          [word.textContent, word.getAttribute("x"), word.getAttribute("y")].join(),
        ),
      );
  const before = await places();
  await page.evaluate(() => window.strips.show(225, true));
  const during = await places();
  expect(before).toEqual(expect.arrayContaining(during));
  expect(during.length).toBeGreaterThan(before.length / 2);
  await page.close();
});

test("a notice takes room kept for it, and a failed run dims the curves", async () => {
  const page = await pageOf("wide");
  const heights = () => page.locator(".chart").evaluateAll((all) => all.map((c) => c.clientHeight));
  const before = await heights();
  await page.evaluate(() =>
    window.strips.charts.serum.notice({
      kind: "failed",
      cause: "Stopped at 9.4 h: step too small.",
      rest: "Last good run shown.",
    }),
  );
  expect(await page.getByText("Last good run shown.").isVisible()).toBe(true);
  expect(
    await page.locator(".is-failed .chart-marks").evaluate((g) => getComputedStyle(g).opacity),
  ).toBe("0.35");
  expect(await heights()).toEqual(before);
  await page.evaluate(() => window.strips.charts.serum.notice(null));
  expect(await page.getByText("Last good run shown.").count()).toBe(0);
  await page.close();
});

test("the cursor follows the pointer until a click pins it, and the arrows move it", async () => {
  const page = await pageOf("wide");
  const flag = page.getByRole("slider", {name: "Time at the cursor"});
  const left = await page
    .locator(".strips")
    .evaluate((strips) => strips.getBoundingClientRect().left);
  const moveTo = (hours: number) => page.mouse.move(left + 104 + (hours / 24) * 776, 150);

  await moveTo(12);
  expect(await flag.textContent()).toBe("18:00");
  await page.mouse.down();
  await page.mouse.up();
  await moveTo(3);
  expect(await flag.textContent()).toBe("18:00");
  await flag.focus();
  await page.keyboard.press("ArrowRight");
  expect(await flag.getAttribute("aria-valuetext")).toBe("18:15, pinned");
  await page.keyboard.press("Escape");
  await moveTo(3);
  expect(await flag.textContent()).toBe("09:00");
  await page.close();
});

test("values in the readout are those at the cursor", async () => {
  const page = await pageOf("wide");
  const stomach = page.locator(".chart").first().locator(".chart-value").nth(1);
  const before = await stomach.textContent();
  await page.evaluate(() => window.strips.charts.gut.cursor(16));
  expect(await stomach.textContent()).not.toBe(before);
  expect(await stomach.textContent()).toMatch(/^\d+ mg$/);
  await page.close();
});

test("the table behind a chart opens by key and is empty until then", async () => {
  const page = await pageOf("wide");
  const table = page.locator(".chart-table").first();
  expect(await table.locator("td").count()).toBe(0);
  await table.locator("summary").focus();
  await page.keyboard.press("Enter");
  await table.locator("td").first().waitFor();
  expect(await table.locator("thead th").allTextContents()).toContain("colon, mg");
  await page.close();
});

test.each(["wide", "narrow"] as const)("is accessible in light and dark, %s", async (size) => {
  const page = await pageOf(size);
  expect(await violationsInBothSchemes(page)).toEqual([]);
  await page.close();
});

test("five strips of some 300 points update well within a frame", async () => {
  const page = await pageOf("wide");
  const times = await page.evaluate(() => window.strips.time(500));
  times.sort((a, b) => a - b);
  // About 1 ms on a laptop; a quarter of the 16 ms of a frame leaves room for a slow machine.
  expect(times[250]).toBeLessThan(4);
  await page.close();
});

async function pageOf(size: Size): Promise<Page> {
  const [width, viewport] = sizes[size];
  const page = await bench.browser.newPage({viewport: {width: viewport, height: 900}});
  await page.goto(bench.url);
  await page.evaluate(
    ([width, viewport]) => {
      window.strips = window.transect(width, viewport);
      window.strips.show(200);
    },
    [width, viewport] as const,
  );
  return page;
}

/** Compares a chart's svg, its numbers rounded, with the one committed; opens in any browser. */
async function expectInGallery(
  page: Page,
  name: "gut" | "absorbed" | "serum" | "change" | "urine",
  file: string,
): Promise<void> {
  const source = await page.evaluate((name) => {
    const svg = window.strips.charts[name].querySelector("svg");
    return svg ? new XMLSerializer().serializeToString(svg) : "";
  }, name);
  const sheets = ["tokens", "charts"]
    .map((name) => `<?xml-stylesheet href="../../src/styles/${name}.css"?>\n`)
    .join("");
  const drawn = source
    .replace("<svg ", '<svg class="chart" ')
    .replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))
    .replace(/<(?=(g|line|path|text|rect|pattern)\b)/g, "\n<");
  const path = fileURLToPath(new URL(`../gallery/${file}.svg`, import.meta.url));
  await expect(`${sheets}${drawn}\n`).toMatchFileSnapshot(path);
}
