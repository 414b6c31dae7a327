import type {Browser} from "playwright-core";
import {gestureLines} from "./gesture.js";
import {atMost, type Line, summary} from "./timing.js";

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

/** What browser and machine need when the page does next to nothing, and the hand moves as above. */
const floors = [0, 5].map((idleMs) => ({
  ...gestures[0],
  idleMs,
  what: `  the same if nothing listened, but for ${idleMs} ms of arithmetic`,
}));

export async function simulatorLines(browser: Browser, home: string): Promise<Line[]> {
  const address = `${home}#${encodeURIComponent(JSON.stringify(state))}`;
  const lines: Line[] = [];
  for (const {what, ...gesture} of gestures) {
    const name = `${what} to painted frame, 7 days, six curves`;
    lines.push(...(await gestureLines(browser, address, {...gesture, what: name})));
  }
  for (const floor of floors) lines.push(...(await gestureLines(browser, address, floor)));
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
