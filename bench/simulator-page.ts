import type {Browser} from "playwright-core";
import {open} from "../test/site/browser.js";
import {recordedFrames, recordFrames, sway} from "./frames.js";
import {atMost, type Line, type Summary, summary} from "./timing.js";

/** Seven days with six curves in every strip: this run, the days without pills, four pinned runs. */
const week = (...doses: object[]) => ({
  ...{hours: 168, startClockH: 6, person: {}, diet: "default"},
  doses: doses.map((dose) => ({...dose, everyH: 24, count: 7})),
});
const state = {
  version: 1,
  scenario: week(
    {timeH: 3, form: "citrate", elementalMg: 200},
    {timeH: 15.5, form: "glycinate", elementalMg: 150},
  ),
  pins: [
    week({timeH: 3, form: "oxide", elementalMg: 300}),
    week({timeH: 3, form: "l-threonate", elementalMg: 144}),
    week({timeH: 3, form: "chloride", elementalMg: 250}),
    week({timeH: 3, form: "citrate", elementalMg: 100}),
  ],
};

const gestures = [
  {what: "dose slider", selector: ".dock input[type=range]", type: "input", reach: 60},
  {what: "pill", selector: ".pill .body", type: "pointermove", reach: 120},
] as const;

export async function simulatorLines(browser: Browser, home: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (const {what, selector, type, reach} of gestures) {
    const rounds: Summary[] = [];
    for (let i = 0; i < 5; i++) {
      const {page} = await open(browser, `${home}#${encodeURIComponent(JSON.stringify(state))}`);
      await recordFrames(page, type);
      await sway(page, selector, {reach, count: 200});
      const times = await recordedFrames(page);
      rounds.push(summary(times.slice(20))); // the first moves warm the compiler
      await page.close();
    }
    const p95s = rounds.map(({p95}) => p95).sort((x, y) => x - y);
    const medians = rounds.map(({median}) => median);
    lines.push(
      {
        what: `${what} to painted frame, 7 days, six curves, median of five p95`,
        ...atMost(summary(p95s).median, 16, "ms", 1),
      },
      {what: "  all five", measured: p95s.map((ms) => ms.toFixed(1)).join(", ")},
      {what: "  median", measured: `${summary(medians).median.toFixed(1)} ms`},
    );
  }
  return [...lines, await interactiveLine(browser, home)];
}

async function interactiveLine(browser: Browser, home: string): Promise<Line> {
  const loads: number[] = [];
  for (let i = 0; i < 5; i++) {
    const page = await browser.newPage({viewport: {width: 1440, height: 900}});
    const start = performance.now();
    await page.goto(home, {waitUntil: "commit"});
    await page.waitForSelector(".sentence button");
    loads.push(performance.now() - start);
    await page.close();
  }
  return {
    what: "home page: sentence and charts drawn, median of 5",
    ...atMost(summary(loads).median, 1000, "ms", 0),
  };
}
