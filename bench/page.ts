import type {Page} from "playwright-core";
import {launch, open} from "../test/site/browser.js";
import {serve} from "../test/site/serve.js";
import {atMost, type Line, type Summary, summary} from "./timing.js";

/** The built page in a headless browser: from a slider's event to the painted frame, and loading. */
export async function pageLines(): Promise<Line[]> {
  const site = await serve();
  const browser = await launch();
  try {
    const rounds: Summary[] = [];
    for (let i = 0; i < 5; i++) {
      const {page} = await open(browser, site.home);
      // this run, the pill-free day and a pinned run: three curves in every strip
      await page.getByRole("button", {name: "Pin this run"}).click();
      rounds.push(summary(await dragSlider(page, 200)));
      await page.close();
    }
    const p95s = rounds.map(({p95}) => p95).sort((x, y) => x - y);
    const loads: number[] = [];
    for (let i = 0; i < 5; i++) loads.push(await timeToInteractive());
    return [
      {
        what: "slider event to painted frame, three curves, median of five p95",
        ...atMost(summary(p95s).median, 25, "ms", 1),
      },
      {what: "the same, all five", measured: p95s.map((ms) => ms.toFixed(0)).join(", ")},
      {
        what: "the same, median",
        measured: `${summary(rounds.map(({median}) => median)).median.toFixed(1)} ms`,
      },
      {
        what: "home page: sentence and charts drawn, median of 5",
        ...atMost(summary(loads).median, 1000, "ms", 0),
      },
    ];
  } finally {
    await browser.close();
    await site.close();
  }

  async function timeToInteractive(): Promise<number> {
    const page = await browser.newPage({viewport: {width: 1440, height: 900}});
    const start = performance.now();
    await page.goto(site.home, {waitUntil: "commit"});
    await page.waitForSelector(".sentence button");
    const elapsed = performance.now() - start;
    await page.close();
    return elapsed;
  }
}

/**
 * Drags the dose slider by real mouse events, and times each in the page: from the start of its handler
 * to the first task after the next animation frame, when the frame has been painted.
 */
async function dragSlider(page: Page, count: number): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, {frameTimes: times});
    addEventListener(
      "input",
      () => {
        const start = performance.now();
        requestAnimationFrame(() => {
          const {port1, port2} = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - start);
          port2.postMessage(null);
        });
      },
      {capture: true},
    );
  });
  const box = await page.locator(".dock input[type=range]").boundingBox();
  if (box === null) throw new Error("the page has no dose slider");
  const y = box.y + box.height / 2;
  const x = (i: number) => box.x + box.width * (0.3 + 0.3 * Math.sin(i / 9));
  await page.mouse.move(x(0), y);
  await page.mouse.down();
  for (let i = 1; i <= count; i++) await page.mouse.move(x(i), y);
  await page.mouse.up();
  const times = await page.evaluate(() => (window as unknown as {frameTimes: number[]}).frameTimes);
  return times.slice(20); // the first moves warm the compiler
}
