import type {Browser, Page} from "playwright-core";
import {open} from "../test/site/browser.js";
import {recordedFrames, recordFrames, sway} from "./frames.js";
import {atMost, type Line, type Summary, summary} from "./timing.js";

interface Gesture {
  readonly what: string;
  /** What is dragged, and by which of its events frames are timed. */
  readonly selector: string;
  readonly type: "input" | "pointermove";
  /** px to each side, or up and down. */
  readonly reach: number;
  readonly way?: "sideways" | "up-down";
  /** The page hears nothing; in its place so many ms of arithmetic, and nothing is drawn. */
  readonly idleMs?: number;
}

const rounds = 5;

/** From each move of a hand to its painted frame, in a fresh page for each round. */
export async function gestureLines(
  browser: Browser,
  address: string,
  {what, selector, type, idleMs, ...away}: Gesture,
): Promise<Line[]> {
  const measured: Summary[] = [];
  for (let i = 0; i < rounds; i++) {
    const {page} = await open(browser, address);
    await recordFrames(page, type);
    if (idleMs !== undefined) await standIn(page, type, idleMs);
    await sway(page, selector, {...away, count: 200});
    measured.push(summary((await recordedFrames(page)).slice(20))); // the first moves warm the compiler
    await page.close();
  }
  const p95s = measured.map(({p95}) => p95).sort((x, y) => x - y);
  const medians = measured.map(({median}) => median);
  const p95 = summary(p95s).median;
  return [
    {
      what: `${what}, median of five p95`,
      ...(idleMs === undefined ? atMost(p95, 16, "ms", 1) : {measured: `${p95.toFixed(1)} ms`}),
    },
    {what: "  all five", measured: p95s.map((ms) => ms.toFixed(1)).join(", ")},
    {what: "  median", measured: `${summary(medians).median.toFixed(1)} ms`},
  ];
}

const standIn = (page: Page, type: string, ms: number): Promise<void> =>
  page.evaluate(
    ([name, length]) =>
      addEventListener(
        name,
        (event) => {
          event.stopPropagation();
          const end = performance.now() + length;
          while (performance.now() < end);
        },
        {capture: true},
      ),
    [type, ms] as const,
  );
