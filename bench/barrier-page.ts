import type {Browser} from "playwright-core";
import {open} from "../test/site/browser.js";
import {recordedFrames, recordFrames, sway} from "./frames.js";
import {atMost, type Line, type Summary, summary} from "./timing.js";

/** With all that can be on: three hypotheses, each with a run of its own beside the two of plasma held. */
const state = {
  version: 1,
  scenario: {
    clampPlasma: [[0, 1.4]],
    hypotheses: {threonateBrainFactor: 1.1, glycinePiggyback: true, depletionBarrierFactor: 2},
  },
  view: {afterH: 24},
};

const gestures = [
  {what: "plasma bar", selector: ".ring-slider.is-up-down .ring-handle", way: "up-down"},
  {
    what: "membrane voltage",
    selector: "[aria-label='Membrane voltage'] .ring-handle",
    way: "sideways",
  },
] as const;

/** The page of the barrier while a hand holds plasma. */
export async function barrierLines(browser: Browser, home: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (const {what, selector, way} of gestures) {
    const rounds: Summary[] = [];
    for (let i = 0; i < 5; i++) {
      const hash = encodeURIComponent(JSON.stringify(state));
      const {page} = await open(browser, `${home}barrier.html#${hash}`);
      await recordFrames(page, "pointermove");
      await sway(page, selector, {reach: 40, count: 200, way});
      const times = await recordedFrames(page);
      rounds.push(summary(times.slice(20))); // the first moves warm the compiler
      await page.close();
    }
    const p95s = rounds.map(({p95}) => p95).sort((x, y) => x - y);
    const medians = rounds.map(({median}) => median);
    lines.push(
      {
        what: `${what} of the barrier to painted frame, all hypotheses on, median of five p95`,
        ...atMost(summary(p95s).median, 16, "ms", 1),
      },
      {what: "  all five", measured: p95s.map((ms) => ms.toFixed(1)).join(", ")},
      {what: "  median", measured: `${summary(medians).median.toFixed(1)} ms`},
    );
  }
  return lines;
}
