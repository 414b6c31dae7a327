import type {Browser, Page} from "playwright-core";
import {open} from "../test/site/browser.js";
import {untilMarks} from "./frames.js";
import {atMost, type Line, summary} from "./timing.js";

/** A gesture whose consequences a page marks as they are drawn. */
interface Moment {
  /** File in the built site. */
  readonly file: string;
  readonly gesture: string;
  /** The control that takes the keys, one a round; each press is an input and a release. */
  readonly handle: string;
  readonly keys: readonly string[];
  readonly event: "input" | "change";
  /** Marks in the order they come, what they stand for, and how late they may be, ms. */
  readonly marks: readonly {
    readonly name: string;
    readonly what: string;
    readonly limit: number;
  }[];
}

const toAndFro = Array.from({length: 10}, (_, i) => (i % 6 < 3 ? "ArrowRight" : "ArrowLeft"));

const moments: readonly Moment[] = [
  {
    file: "index.html",
    gesture: "release of the dose slider",
    handle: ".dock input[type=range]",
    keys: toAndFro,
    event: "change",
    marks: [
      {name: "band-first", what: "first band", limit: 300},
      {name: "band-complete", what: "complete band", limit: 2000},
    ],
  },
  {
    file: "forms.html",
    gesture: "step of the dose slider",
    handle: '.page-head input[type="range"]',
    keys: toAndFro,
    event: "input",
    marks: [{name: "forms", what: "the rows of all forms", limit: 100}],
  },
  {
    file: "splits.html",
    gesture: "choice of another form",
    handle: "main select",
    keys: toAndFro.map(() => "ArrowDown"), // a map that was drawn before is not drawn anew
    event: "change",
    marks: [
      {name: "splits-coarse", what: "coarse map", limit: 300},
      {name: "splits-whole", what: "whole map", limit: 1500},
    ],
  },
];

/** Each moment on the pages that are built, a warm-up and then the median of nine. */
export async function momentLines(
  browser: Browser,
  home: string,
  files: readonly string[],
): Promise<Line[]> {
  const lines: Line[] = [];
  for (const moment of moments.filter(({file}) => files.includes(file))) {
    const {page} = await open(browser, home + moment.file);
    await page.locator(moment.handle).first().focus();
    const rounds: number[][] = [];
    for (const key of moment.keys) rounds.push(await round(page, moment, key));
    moment.marks.forEach(({what, limit}, place) => {
      const times = rounds.slice(1).map((round) => round[place] ?? NaN);
      lines.push(
        {
          what: `${moment.gesture} to ${what} painted, median of nine`,
          ...atMost(summary(times).median, limit, "ms", 0),
        },
        {what: "  the first time", measured: `${(rounds[0]?.[place] ?? NaN).toFixed(0)} ms`},
      );
    });
    await page.close();
  }
  return lines;
}

const round = (page: Page, {event, marks}: Moment, key: string): Promise<number[]> =>
  untilMarks(page, {
    type: event,
    names: marks.map(({name}) => name),
    act: () => page.keyboard.press(key),
  });
