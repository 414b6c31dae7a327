import type {Browser} from "playwright-core";
import {gestureLines} from "./gesture.js";
import type {Line} from "./timing.js";

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
  const address = `${home}barrier.html#${encodeURIComponent(JSON.stringify(state))}`;
  const lines: Line[] = [];
  for (const {what, ...gesture} of gestures) {
    lines.push(
      ...(await gestureLines(browser, address, {
        ...{...gesture, type: "pointermove", reach: 40},
        what: `${what} of the barrier to painted frame, all hypotheses on`,
      })),
    );
  }
  return lines;
}
