import type {Page} from "playwright-core";
import type {Day} from "../../src/lib/pills.js";

type At = [number, number];
interface Way {
  readonly dx: number;
  readonly dy: number;
}

/** What the page under test has heard so far. */
interface Log {
  readonly day: Day;
  readonly selected: number | null;
  readonly inputs: number;
  readonly changes: number;
  readonly said: string[];
}

/** A host page that does what the simulator does: hands every day straight back. */
const script = `
  import {doseTimeline} from "./src/components/dose-timeline.js";
  import {layoutFor} from "./src/lib/layout.js";
  const width = document.documentElement.clientWidth - 32;
  const layout = layoutFor(width, width > 1000 ? 1440 : innerWidth);
  const timeline = doseTimeline({layout, startClockH: 6});
  document.querySelector("main").append(timeline);
  document.body.style.minHeight = "2000px";
  const meal = (name, timeH) => ({name, timeH, mgMg: 100, kcal: 600});
  let state = {
    day: {
      pills: [
        {timeH: 3, form: "citrate", elementalMg: 200},
        {timeH: 15.5, form: "glycinate", elementalMg: 150},
      ],
      meals: [meal("breakfast", 2), meal("lunch", 7), meal("dinner", 13)],
      night: [17, 24],
    },
    selected: null, ghosts: [], mealsShown: true,
  };
  const log = {inputs: 0, changes: 0, said: []};
  const show = (part) => timeline.update(state = {...state, ...part});
  timeline.addEventListener("input", (event) => (log.inputs++, show(event.detail)));
  timeline.addEventListener("change", (event) => (log.changes++, show(event.detail)));
  timeline.addEventListener("select", (event) => show(event.detail));
  timeline.addEventListener("announce", (event) => log.said.push(event.detail));
  show({});
  Object.assign(globalThis, {
    show,
    readLog: () => ({...log, day: state.day, selected: state.selected}),
    plot: layout,
  });
`;

async function open(page: Page, url: string) {
  const errors: Error[] = [];
  page.on("pageerror", (error) => errors.push(error));
  await page.goto(url);
  const read = <T>(expression: string) => page.evaluate<T>(expression);
  const {left, right} = await read<{left: number; right: number}>("plot");
  const box = await page.locator(".dose-timeline").boundingBox();
  const [x0, y0] = [box?.x ?? 0, box?.y ?? 0];

  return {
    errors,
    log: () => read<Log>("readLog()"),
    /** Each pill as "09:00 200 citrate". */
    pills: async () => {
      const {day} = await read<Log>("readLog()");
      return day.pills.map((pill) => `${clock(pill.timeH)} ${pill.elementalMg} ${pill.form}`);
    },
    /** Middle of a pill, by clock order. */
    pill: async (index: number): Promise<At> => {
      const body = await page.locator(".pill .body").nth(index).boundingBox();
      if (!body) throw new Error(`expected pill ${index}`);
      return [body.x + body.width / 2, body.y + body.height / 2];
    },
    /** A place on the strip: hours since the start, px from its top. */
    at: (hours: number, y: number): At => [x0 + left + ((right - left) * hours) / 24, y0 + y],
    focused: () =>
      read<string>(`(() => {
        const node = document.activeElement;
        return node.getAttribute("aria-valuetext") ?? node.textContent.trim();
      })()`),
    press: async (at: At) => {
      await page.mouse.move(...at);
      await page.mouse.down();
    },
    pull: (at: At, {dx, dy}: Way) => page.mouse.move(at[0] + dx, at[1] + dy, {steps: 4}),
    drag: async (at: At, {dx, dy}: Way, keys: string[] = []) => {
      await page.mouse.move(...at);
      await page.mouse.down();
      for (const key of keys) await page.keyboard.down(key);
      await page.mouse.move(at[0] + dx, at[1] + dy, {steps: 5});
      await page.mouse.up();
      for (const key of keys) await page.keyboard.up(key);
    },
  };
}

export const timelinePage = {script, open};
export type Timeline = Awaited<ReturnType<typeof open>>;

/** The test's own clock, so that it does not lean on the one under test. */
function clock(timeH: number): string {
  const minutes = Math.round(timeH * 60) + 360;
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
}
